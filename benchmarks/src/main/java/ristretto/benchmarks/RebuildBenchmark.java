package ristretto.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a person waits for an image after a change of the program. */
final class RebuildBenchmark implements Benchmark {
    private static final String CHANGED = "src/main/java/ristretto/examples/website/HomePage.java";
    private static final String BEGINNING = "public void run() {";
    private static final String WHOLE = "whole";
    private static final Pattern STEP = Pattern.compile("^ +(\\w[\\w ]*\\w) +([0-9.]+) s$", Pattern.MULTILINE);
    private static final List<Measure> MEASURES = List.of(
            new Measure(WHOLE, "the whole command", "s", Measure.Better.LOWER),
            new Measure("compile", "of it, Java to C", "s", Measure.Better.LOWER),
            new Measure("link", "of it, C to an image", "s", Measure.Better.LOWER));

    private final Supplies supplies;

    RebuildBenchmark(Supplies supplies) {
        this.supplies = supplies;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String description() {
        return "`./ristretto build` of a copy of `examples/website` for `virtio` after a statement of one source file was changed, with priority over other programs.";
    }

    @Override
    public List<String> peers() {
        return List.of();
    }

    @Override
    public List<Row> measure(Set<String> against, Effort effort) {
        Path project = supplies.scratch().resolve("rebuild");
        Samples.Collector samples = new Samples.Collector();
        try {
            String source = copy(supplies.command().getParent().resolve("examples/website"), project);
            build(project, new Samples.Collector());
            for (int run = 1; run <= effort.runs(); run++) {
                Files.writeString(project.resolve(CHANGED), source.replace(BEGINNING, BEGINNING + " System.out.println(\"" + System.nanoTime() + "\");"));
                build(project, samples);
                supplies.progress("  rebuild, run " + run + " of " + effort.runs());
            }
        } catch (IOException failure) {
            throw new BenchmarkException("cannot copy the example: " + failure.getMessage(), failure);
        }
        return MEASURES.stream().map(measure -> new Row(name(), measure, samples.get(measure.name())
                .orElseThrow(() -> new BenchmarkException("the build did not print '" + measure.name() + "'")), "", Optional.empty())).toList();
    }

    private void build(Path project, Samples.Collector samples) {
        Path log = supplies.scratch().resolve("rebuild.log");
        long start = System.nanoTime();
        List<String> words = new ArrayList<>(List.of("/usr/bin/env"));
        System.getenv().forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(List.of(supplies.command().toString(), "build", project.toString(), "--target", "virtio", "--output",
                supplies.scratch().resolve("rebuild.elf").toString()));
        String printed = Commands.runFirst(words, log);
        samples.add(WHOLE, (System.nanoTime() - start) / 1e9);
        Matcher step = STEP.matcher(printed);
        while (step.find()) {
            samples.add(step.group(1), Double.parseDouble(step.group(2)));
        }
    }

    /** Copies what belongs to the example, without what was made of it; the text of the source that is going to change. */
    private static String copy(Path example, Path project) throws IOException {
        for (Path file : files(example)) {
            Path to = project.resolve(example.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
        String source = Files.readString(project.resolve(CHANGED));
        if (!source.contains(BEGINNING)) {
            throw new BenchmarkException(CHANGED + " of the example has no '" + BEGINNING + "'");
        }
        return source;
    }

    private static List<Path> files(Path example) throws IOException {
        List<Path> files = new ArrayList<>(List.of(example.resolve("pom.xml")));
        for (String folder : List.of("src", "site")) {
            try (Stream<Path> all = Files.walk(example.resolve(folder))) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
