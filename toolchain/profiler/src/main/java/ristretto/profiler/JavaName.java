package ristretto.profiler;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the generated C, back in Java: the class is told by the file, {@code classes/java/lang/Thread.c}, and the function is
 * {@code meth_jl_Thread_run}, with a number if there are several of that name.
 */
final class JavaName {
    private static final Pattern FILE = Pattern.compile("classes/(.+)\\.c$");
    /** What gcc appends to the names of copies and of parts of functions. */
    private static final Pattern COPY = Pattern.compile("\\.(constprop|isra|part|cold|lto_priv)(\\.\\d+)?");

    private JavaName() { }

    /** @param file the file of C, or {@code ??} */
    static String of(String function, String file) {
        String plain = COPY.matcher(function).replaceAll("");
        Matcher path = FILE.matcher(file);
        if (!plain.startsWith("meth_") || !path.find()) {
            return plain;
        }
        String type = path.group(1).replace('/', '.').replace("@d", "$");
        return method(plain, type.substring(type.lastIndexOf('.') + 1)).map(name -> type + "." + name).orElse(plain);
    }

    private static Optional<String> method(String function, String type) {
        String infix = "_" + type.replaceAll("[^A-Za-z0-9_]", "_") + "_";
        int at = function.indexOf(infix, "meth_".length());
        if (at < 0) {
            return Optional.empty();
        }
        String name = function.substring(at + infix.length()).replaceFirst("_\\d+$", "");
        return Optional.of(name.replaceFirst("^_init_", "<init>").replaceFirst("^_clinit_", "<clinit>"));
    }
}
