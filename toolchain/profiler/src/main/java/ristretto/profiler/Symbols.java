package ristretto.profiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods at addresses of an image that was linked for profiling, those that were inlined there included. */
final class Symbols {
    private final Map<Long, List<String>> names;

    private Symbols(Map<Long, List<String>> names) {
        this.names = names;
    }

    /** {@code of(image, addresses)} asks binutils' addr2line. */
    static Symbols of(Path image, Collection<Long> addresses) {
        List<Long> asked = List.copyOf(addresses);
        try {
            Path list = Files.createTempFile("ristretto-addresses", ".txt");
            try {
                Files.write(list, asked.stream().map(Long::toHexString).toList());
                Process process = new ProcessBuilder("addr2line", "-a", "-f", "-i", "-e", image.toString()).redirectInput(list.toFile())
                    .redirectErrorStream(true).start();
                return parse(asked, new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            } finally {
                Files.delete(list);
            }
        } catch (IOException failure) {
            throw new ProfileException("addr2line, of the package binutils, cannot be run: " + failure.getMessage(), failure);
        }
    }

    /** For each address a line with it; then for each function a line with its name and one with file and line, the innermost first. */
    static Symbols parse(List<Long> asked, List<String> lines) {
        JavaNames java = new JavaNames();
        Map<Long, List<String>> functions = new HashMap<>();
        int next = -1;
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("0x")) {
                frames = new ArrayList<>();
                functions.put(asked.get(++next), frames);
            } else if (i + 1 < lines.size()) {
                java.learn(lines.get(i), lines.get(i + 1).replaceFirst(":[0-9?]+( \\(.*)?$", ""));
                frames.addFirst(lines.get(i));
                i++;
            }
        }
        functions.replaceAll((address, each) -> each.stream().map(java::of).toList());
        return new Symbols(functions);
    }

    /** The methods at an address, the outermost first. */
    List<String> at(long address) {
        return names.getOrDefault(address, List.of("??"));
    }
}
