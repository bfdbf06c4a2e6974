package ristretto.profiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Linux's perf, which asks a process that gave up all its rights nothing: the kernel looks at its stack a thousand times in each second
 * of its processor time. It starts the process, since nobody may watch it later.
 */
public final class SampledProfile implements Profile {
    /** A prime number: the samples keep step with nothing. */
    private static final int FREQUENCY = 997;

    private final Path perf;
    private final Path image;
    private final Path directory;

    /**
     * @param image as it was linked for profiling
     * @param directory for the samples and the picture
     */
    public SampledProfile(Path perf, Path image, Path directory) {
        this.perf = perf;
        this.image = image.toAbsolutePath().normalize();
        this.directory = directory;
    }

    @Override
    public List<String> words(List<String> command) {
        List<String> words = new ArrayList<>(List.of(perf.toString(), "record", "-q", "-B", "-N", "-e", "cpu-clock", "-F", String.valueOf(FREQUENCY),
            "--call-graph", "fp", "-o", data().toString(), "--"));
        words.addAll(command);
        return words;
    }

    private Path data() {
        return directory.resolve("perf.data");
    }

    @Override
    public Path finish() {
        if (!Files.exists(data())) {
            throw new ProfileException("perf has recorded nothing. If it said that it may not: "
                + "'sysctl kernel.perf_event_paranoid=1', as root, lets users watch their own programs");
        }
        List<List<PerfScript.Frame>> samples = PerfScript.parse(script(), image.toString());
        if (samples.isEmpty()) {
            throw new ProfileException("perf has taken no sample: the program used too little processor time; put it under load");
        }
        Set<Long> addresses = samples.stream().flatMap(List::stream).map(PerfScript.Frame::address).filter(address -> address >= 0)
            .collect(Collectors.toSet());
        Symbols symbols = Symbols.of(image, addresses);
        List<Stack> stacks = samples.stream().map(sample -> stack(sample, symbols)).toList();
        return Pictures.write(directory.resolve("profile.svg"), image.getFileName() + ": " + stacks.size() + " samples, " + FREQUENCY
            + " in a second of processor time", "samples", stacks);
    }

    private List<String> script() {
        try {
            Process process = new ProcessBuilder(perf.toString(), "script", "-i", data().toString(), "-F", "ip,sym,dso", "--show-mmap-events")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new ProfileException("perf cannot be run: " + failure.getMessage(), failure);
        }
    }

    private static Stack stack(List<PerfScript.Frame> sample, Symbols symbols) {
        List<String> frames = new ArrayList<>();
        for (PerfScript.Frame frame : sample) {
            if (frame.address() >= 0) {
                frames.addAll(symbols.at(frame.address()));
            } else {
                frames.add(frame.name());
            }
        }
        return new Stack(frames, 1);
    }
}
