package ristretto.profiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every instruction that an emulated machine executes, counted by the emulator: a plug-in of QEMU, compiled when it is needed, keeps a
 * number for each block of translated code. The picture has packages, classes and methods on top of each other.
 */
public final class CountedProfile implements Profile {
    private static final String PLUGIN = "count.c";

    private final Path image;
    private final Path directory;

    /**
     * @param image as it was linked for profiling
     * @param directory for the plug-in, the counts and the picture
     */
    public CountedProfile(Path image, Path directory) {
        this.image = image;
        this.directory = directory;
    }

    @Override
    public List<String> words(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("-plugin", plugin(version(command.getFirst())) + ",out=" + counts().toString().replace(",", ",,")));
        return words;
    }

    private Path counts() {
        return directory.resolve("counts.txt");
    }

    /** The version of the interface that this QEMU speaks: those that the plug-in uses of it are the same in all. */
    private static int version(String qemu) {
        String[] words = output(List.of(qemu, "--version")).split("[ .]");
        int major = Integer.parseInt(words[3]);
        int minor = Integer.parseInt(words[4]);
        return major < 8 ? 1 : major == 8 ? minor < 2 ? 1 : 2 : major == 9 && minor == 0 ? 2 : major == 9 && minor == 1 ? 3 : 4;
    }

    private Path plugin(int version) {
        try (InputStream source = CountedProfile.class.getResourceAsStream(PLUGIN)) {
            Path copy = directory.resolve(PLUGIN);
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            Path plugin = directory.resolve("count.so");
            String said = output(List.of("gcc", "-O2", "-shared", "-fPIC", "-DVERSION=" + version, "-o", plugin.toString(), copy.toString()));
            if (!said.isBlank()) {
                throw new ProfileException("gcc cannot compile the plug-in that counts: " + said);
            }
            return plugin;
        } catch (IOException failure) {
            throw new ProfileException("cannot write to " + directory + ": " + failure.getMessage(), failure);
        }
    }

    private static String output(List<String> words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ProfileException("cannot run " + words.getFirst() + ": " + failure.getMessage(), failure);
        }
    }

    @Override
    public Path finish() {
        Map<Long, Long> counts = new HashMap<>();
        try {
            for (String line : Files.readAllLines(counts())) {
                String[] words = line.split(" ");
                counts.merge(Long.parseUnsignedLong(words[0], 16), Long.parseLong(words[1]), Long::sum);
            }
        } catch (IOException failure) {
            throw new ProfileException("QEMU has counted nothing: it was built without plug-ins, or ended too early", failure);
        }
        Symbols symbols = Symbols.of(image, counts.keySet());
        List<Stack> stacks = counts.entrySet().stream().map(each -> new Stack(levels(symbols.at(each.getKey()).getLast()), each.getValue())).toList();
        long all = stacks.stream().mapToLong(Stack::weight).sum();
        return Pictures.write(directory.resolve("profile.svg"), String.format("%s: %,d instructions", image.getFileName(), all), "instructions", stacks);
    }

    /** Package, class and method, each with all names before it. */
    private static List<String> levels(String method) {
        int dot = method.lastIndexOf('.');
        int type = dot < 0 ? -1 : method.lastIndexOf('.', dot - 1);
        return type < 0 ? List.of("not Java", method) : List.of(method.substring(0, type), method.substring(0, dot), method);
    }
}
