package ristretto.differential;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each case printed. */
final class Output {
    private Output() { }

    /** By name, in order; what is printed before the first heading or after the last case is left out. */
    static Map<String, String> byCase(String text) {
        Map<String, String> cases = new LinkedHashMap<>();
        String[] parts = text.split("(?m)^" + Cases.HEADING, -1);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            cases.put(end < 0 ? parts[i] : parts[i].substring(0, end), end < 0 ? "" : parts[i].substring(end + 1));
        }
        return cases;
    }
}
