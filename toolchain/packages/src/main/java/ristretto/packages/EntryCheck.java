package ristretto.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an entry of an index or a lock must be like: these files come from anywhere, and what they name is read. */
final class EntryCheck {
    private static final Pattern NAMED = Pattern.compile("[\\w.-]+:[\\w.-]+");
    private static final Pattern VERSION = Pattern.compile("[\\w.+-]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("[^/\\\\:\\x00-\\x1f]+(/[^/\\\\:\\x00-\\x1f]+)*");

    private EntryCheck() {
    }

    /** {@code wrong(name, version, file, sha256)} is a phrase for each that cannot be; a file lies within the place that lists it. */
    static List<String> wrong(String name, String version, String file, String sha256) {
        List<String> wrong = new ArrayList<>();
        require(NAMED, name, "name", wrong);
        require(VERSION, version, "version", wrong);
        require(HASH, sha256, "sha256", wrong);
        require(FILE, file, "file", wrong);
        if (file != null && List.of(file.split("/")).contains("..")) {
            wrong.add("file '" + file + "'");
        }
        return wrong;
    }

    static void refuse(List<String> wrong) throws IOException {
        if (!wrong.isEmpty()) {
            throw new IOException("an entry has " + String.join(", ", wrong) + ", which cannot be");
        }
    }

    private static void require(Pattern pattern, String text, String member, List<String> wrong) {
        if (text == null || !pattern.matcher(text).matches()) {
            wrong.add(member + " '" + text + "'");
        }
    }
}
