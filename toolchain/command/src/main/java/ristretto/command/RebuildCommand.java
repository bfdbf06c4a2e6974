package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;
import ristretto.engine.Rebuild;
import ristretto.provenance.Comparison;
import ristretto.provenance.ImageDocuments;
import ristretto.provenance.ImageRecord;
import ristretto.provenance.Store;

@Command(name = "rebuild", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes an image again of what was recorded of its build, in a fresh directory, and compares.")
final class RebuildCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "IMAGE|ID", description = "the file of an image, or the first digits of an id as 'history' lists them")
    private String subject;

    @Option(names = "--compare", paramLabel = "IMAGE", description = "an image to compare with, besides what was recorded")
    private Path compared;

    @Option(names = "--output", paramLabel = "FILE", description = "where to put the image that was made again")
    private Path output;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    @Option(names = "--verbose", description = "say more, with stack traces")
    private boolean verbose;

    RebuildCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Store store = new BuildStore(surroundings).store();
        Optional<ElfFile> image = image();
        Store.Entry entry = store.find(compared == null && image.isPresent() ? idOf(image.get()) : subject);
        Path directory = Files.createTempDirectory("ristretto-rebuild");
        try {
            store.extract(entry, directory);
            Surroundings where = json ? surroundings.quiet() : surroundings;
            Rebuild.Result result = BuildOptions.show(where.out(), where.terminal(), verbose, progress ->
                    new Rebuild(surroundings.artefacts(), new ImageContents(surroundings).keeping(new InstalledCompiler()))
                            .again(entry.build(), directory, each -> where.out().println("not as recorded: " + each), progress));
            if (output != null) {
                Files.write(surroundings.resolve(output), Files.readAllBytes(result.image()));
            }
            return report(entry, result, ElfFile.of(Files.readAllBytes(result.image()), "the image that was made again"), image);
        } finally {
            delete(directory);
        }
    }

    /** The file that is to be compared, if one is named. */
    private Optional<ElfFile> image() throws Exception {
        if (compared != null) {
            return Optional.of(InspectCommand.read(surroundings, compared));
        }
        return Files.isRegularFile(surroundings.resolve(Path.of(subject))) ? Optional.of(InspectCommand.read(surroundings, Path.of(subject)))
                : Optional.empty();
    }

    private static String idOf(ElfFile image) throws ElfException {
        try {
            return ImageDocuments.of(image).id();
        } catch (ElfException damaged) {
            throw new ElfException(damaged.getMessage() + ". If you know its build, name it: ristretto rebuild ID --compare " + image.name());
        }
    }

    private int report(Store.Entry entry, Rebuild.Result result, ElfFile made, Optional<ElfFile> image) {
        ImageRecord again = ImageRecord.of(made);
        ImageRecord recorded = entry.build().image();
        List<String> toRecord = Comparison.of(again, recorded);
        List<String> toImage = image.map(each -> Comparison.of(each, made)).orElse(List.of());
        boolean same = toRecord.isEmpty() && toImage.isEmpty();
        if (json) {
            surroundings.out().println(Json.of(new Report(entry.build().id(), recorded.sha256(), again.sha256(),
                    image.map(each -> ImageRecord.of(each).sha256()), result.deviations(), toRecord, toImage, same)));
        } else {
            surroundings.out().println(toRecord.isEmpty() ? "made again, it is the recorded image, bit for bit: " + recorded.sha256()
                    : "made again, it is not the recorded image; what differs:");
            toRecord.forEach(each -> surroundings.out().println("  " + each));
            if (!toRecord.isEmpty() && again.loadable().equals(recorded.loadable())) {
                surroundings.out().println("  but what is loaded is the same");
            }
            image.ifPresent(each -> surroundings.out().println(each.name() + (toImage.isEmpty() ? " is the same" : " is another; what differs:")));
            toImage.forEach(each -> surroundings.out().println("  " + each));
        }
        return same ? ExitStatus.OK : ExitStatus.DIFFERENT;
    }

    /**
     * @param recorded SHA-256 of the image that was recorded
     * @param again of the one that was made now
     * @param image of the one to compare with, if there is one
     * @param deviations what it was made with that is not as recorded
     * @param differencesFromRecord parts in which the image differs from the recorded one
     * @param differencesOfImage parts in which the image to compare with differs from the one that was made
     */
    private record Report(String id, String recorded, String again, Optional<String> image, List<String> deviations,
            List<String> differencesFromRecord, List<String> differencesOfImage, boolean same) { }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
