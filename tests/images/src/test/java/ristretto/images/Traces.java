package ristretto.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds texts in programs. */
final class Traces {
    private Traces() { }

    /** Which texts occur in a file: as literals, in UTF-16, or in the names of functions. */
    static List<String> found(Path file, List<String> texts) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return texts.stream().filter(text -> bytes.contains(text)
                || bytes.contains(new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))).toList();
    }
}
