package ristretto.profiler;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the generated C, back in Java. The folder of the file, of C or of Java, is the package; the function is
 * {@code meth_jl_Thread_Body_run}: the package in short, classes, which begin with a capital letter, the method, and a number if there are
 * several of that name.
 */
final class JavaName {
    private static final Pattern FILE = Pattern.compile("^(?:.*/c/|\\./)?(?:classes/)?((?:[^/]+/)*)[^/]+\\.(?:c|java)$");
    private static final Pattern FUNCTION = Pattern.compile("^meth_[a-z0-9]+_([A-Z][A-Za-z0-9]*(?:_[A-Z][A-Za-z0-9]*)*)_(.+?)(?:_\\d+)?$");
    /** What gcc appends to the names of copies and of parts of functions. */
    private static final Pattern COPY = Pattern.compile("\\.(constprop|isra|part|cold|lto_priv)(\\.\\d+)?");

    private JavaName() { }

    /** @param file the file of C or Java, or {@code ??} */
    static String of(String function, String file) {
        String plain = COPY.matcher(function).replaceAll("");
        Matcher path = FILE.matcher(file);
        Matcher parts = FUNCTION.matcher(plain);
        if (!parts.matches() || !path.matches()) {
            return plain;
        }
        String method = parts.group(2).replaceFirst("^_init_", "<init>").replaceFirst("^_clinit_", "<clinit>");
        return path.group(1).replace('/', '.') + parts.group(1).replace('_', '$') + "." + method;
    }
}
