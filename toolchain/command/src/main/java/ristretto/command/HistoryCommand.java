package ristretto.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.provenance.Store;

@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists the images that were built, the newest first.")
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int DIGITS = 12;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "PROJECT", arity = "0..1", description = "only those of this directory")
    private Path project;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<Line> lines = new BuildStore(surroundings).store().entries().stream().filter(this::wanted).map(Line::of).toList();
        if (json) {
            surroundings.out().println(Json.of(new Report(lines)));
            return ExitStatus.OK;
        }
        for (Line line : lines) {
            surroundings.out().printf(Locale.ROOT, "%s  %s  %-16s %-8s %,10d bytes  image %s  %s%n", TIME.format(Instant.parse(line.time()).atZone(ZoneId.systemDefault())),
                    line.id().substring(0, DIGITS), line.appliance(), line.target(), line.bytes(), line.image().substring(0, DIGITS), line.project());
            if (lines.stream().anyMatch(other -> other.id().equals(line.id()) && !other.image().equals(line.image()))) {
                surroundings.out().println("  the same inputs have made another image at another time: this build cannot be reproduced");
            }
        }
        if (lines.isEmpty()) {
            surroundings.out().println("no build of an image is recorded" + (project == null ? "" : " for " + project));
        }
        return ExitStatus.OK;
    }

    private boolean wanted(Store.Entry entry) {
        return project == null || surroundings.resolve(project).toAbsolutePath().toString().equals(entry.build().project());
    }

    /**
     * @param time in UTC (ISO 8601)
     * @param id of the inputs
     * @param image SHA-256 of the image
     */
    private record Line(String time, String id, String appliance, String target, long bytes, String image, String project) {
        static Line of(Store.Entry entry) {
            return new Line(entry.time().toString(), entry.build().id(), entry.build().inputs().appliance(), entry.build().inputs().target(),
                    entry.build().image().bytes(), entry.build().image().sha256(), entry.build().project());
        }
    }

    private record Report(List<Line> builds) { }
}
