package ristretto.profiler;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the generated C, back in Java. A function is {@code meth_jl_Thread_Body_run}: the initials of the package, classes, which
 * begin with a capital letter, the method, and a number if there are several of that name. The package is the folder of the file that an
 * instruction comes from, unless TeaVM has inlined it there from another class: then the initials differ, and the package is the one that
 * other instructions of that class have told.
 */
final class JavaNames {
    private static final Pattern FILE = Pattern.compile("^(?:.*/c/|\\./)?(?:classes/)?(?:org/teavm/classlib/(?=java))?((?:[^/]+/)*)[^/]+\\.(?:c|java)$");
    private static final Pattern FUNCTION = Pattern.compile("^meth_([a-z0-9]+)_([A-Z][A-Za-z0-9]*(?:_[A-Z][A-Za-z0-9]*)*)_(.+?)(?:_\\d+)?$");
    /** What gcc appends to the names of copies and of parts of functions. */
    private static final Pattern COPY = Pattern.compile("\\.(constprop|isra|part|cold|lto_priv)(\\.\\d+)?");

    /** By initials and class. */
    private final Map<String, String> packages = new HashMap<>();

    /** @param file the file of C or Java that an instruction of the function comes from, or {@code ??} */
    void learn(String function, String file) {
        Matcher parts = FUNCTION.matcher(COPY.matcher(function).replaceAll(""));
        Matcher path = FILE.matcher(file);
        if (parts.matches() && path.matches() && initials(path.group(1)).equals(parts.group(1))) {
            packages.put(parts.group(1) + "_" + parts.group(2), path.group(1).replace('/', '.'));
        }
    }

    private static String initials(String folder) {
        return Stream.of(folder.split("/")).filter(each -> !each.isEmpty()).map(each -> each.substring(0, 1)).collect(Collectors.joining());
    }

    /** The class and the method, or the function as it is if it is none of Java's. */
    String of(String function) {
        String plain = COPY.matcher(function).replaceAll("");
        Matcher parts = FUNCTION.matcher(plain);
        if (!parts.matches()) {
            return plain;
        }
        String method = parts.group(3).replaceFirst("^_init_", "<init>").replaceFirst("^_clinit_", "<clinit>");
        return packages.getOrDefault(parts.group(1) + "_" + parts.group(2), parts.group(1) + ".") + parts.group(2).replace('_', '$') + "." + method;
    }
}
