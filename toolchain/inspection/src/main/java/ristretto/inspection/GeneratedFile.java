package ristretto.inspection;

import java.util.Map;

/** The names of files of generated C: one for each class, with other characters for those that file systems do not like. */
public final class GeneratedFile {
    /** The folder of classes. */
    public static final String CLASSES = "classes/";

    private static final char ESCAPE = '@';
    private static final Map<Character, Character> ESCAPED = Map.ofEntries(Map.entry('@', '@'), Map.entry('s', '/'), Map.entry('b', '\\'),
            Map.entry('c', ':'), Map.entry('e', ';'), Map.entry('m', '*'), Map.entry('q', '"'), Map.entry('l', '<'), Map.entry('g', '>'),
            Map.entry('p', '|'), Map.entry('d', '$'));

    private GeneratedFile() {
    }

    /** The binary name of the class that a file, below the folder of classes, is for. */
    public static String type(String file) {
        StringBuilder name = new StringBuilder();
        int end = file.lastIndexOf('.');
        for (int i = 0; i < end; i++) {
            char at = file.charAt(i);
            if (at == ESCAPE && i + 1 < end) {
                char code = file.charAt(++i);
                name.append(ESCAPED.getOrDefault(code, code));
            } else {
                name.append(at == '/' ? '.' : at);
            }
        }
        return name.toString();
    }
}
