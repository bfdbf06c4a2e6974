package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class WrittenBehindTest {
    @Test
    void allIsWrittenWhenItIsClosed() throws IOException {
        Map<String, ByteArrayOutputStream> files = new ConcurrentSkipListMap<>();
        Map<String, String> expected = new TreeMap<>();
        try (WrittenBehind target = new WrittenBehind(name -> files.computeIfAbsent(name, _ -> new ByteArrayOutputStream()))) {
            for (int i = 0; i < 500; i++) {
                write(target, "file" + i, "content " + i);
                expected.put("file" + i, "content " + i);
            }
        }
        Map<String, String> found = new TreeMap<>();
        files.forEach((name, content) -> found.put(name, content.toString(StandardCharsets.UTF_8)));
        assertEquals(expected, found);
    }

    @Test
    void aFullDiskIsToldInTheEnd() {
        IOException full = assertThrows(IOException.class, () -> {
            try (WrittenBehind target = new WrittenBehind(name -> {
                throw new IOException("no space left on device");
            })) {
                write(target, "file", "content");
            }
        });
        assertEquals("no space left on device", full.getMessage());
    }

    private static void write(WrittenBehind target, String name, String content) throws IOException {
        try (OutputStream file = target.createResource(name)) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
