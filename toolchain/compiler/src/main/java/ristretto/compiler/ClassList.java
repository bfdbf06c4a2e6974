package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Shortens the list of all classes, which names many that nothing else refers to: interfaces, and classes of which only
 * static methods are used. What describes them is then left out of the image.
 */
final class ClassList {
    private static final Pattern LIST = Pattern.compile("TeaVM_Class\\* teavm_classReferences\\[\\d+] = \\{\\n(.*?)\\n};\\n"
        + "int32_t teavm_classReferencesCount = \\d+;", Pattern.DOTALL);
    private static final String SUFFIX = "_Cls";
    private static final Pattern CLASS = Pattern.compile("\\b\\w+" + SUFFIX + "\\b");
    private static final String SEPARATOR = ",\\s*";

    private ClassList() { }

    static void shorten(Path directory) throws IOException {
        Path main = directory.resolve("main.c");
        String text = Files.readString(main);
        Matcher list = LIST.matcher(text);
        if (!list.find()) {
            throw new IOException("main.c of this version of TeaVM is not as expected");
        }
        Map<String, Integer> mentions = mentions(directory);
        /* Each class is mentioned where it is defined and in this list. */
        List<String> used = Stream.of(list.group(1).split(SEPARATOR)).filter(entry -> {
            Matcher name = CLASS.matcher(entry);
            return !name.find() || mentions.get(name.group()) > 2;
        }).toList();
        Files.writeString(main, text.substring(0, list.start()) + "TeaVM_Class* teavm_classReferences[] = {\n"
            + String.join(",\n", used) + "\n};\nint32_t teavm_classReferencesCount = " + used.size() + ";" + text.substring(list.end()));
    }

    private static Map<String, Integer> mentions(Path directory) throws IOException {
        Map<String, Integer> mentions = new HashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".c")).toList()) {
                count(mentions, Files.readString(file));
            }
        }
        return mentions;
    }

    /** All that {@link #CLASS} matches, found by the ends of the names. */
    private static void count(Map<String, Integer> mentions, String text) {
        for (int at = text.indexOf(SUFFIX); at >= 0; at = text.indexOf(SUFFIX, at + 1)) {
            int end = at + SUFFIX.length();
            if (!CWords.isPart(text, end)) {
                mentions.merge(text.substring(CWords.start(text, at), end), 1, Integer::sum);
            }
        }
    }
}
