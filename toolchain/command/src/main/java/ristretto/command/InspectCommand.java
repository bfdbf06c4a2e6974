package ristretto.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.elf.ElfFile;
import ristretto.engine.BuildFailure;
import ristretto.inspection.ActiveLines;
import ristretto.inspection.Contents;
import ristretto.inspection.Reason;
import ristretto.inspection.Reasons;
import ristretto.inspection.Treemap;
import ristretto.provenance.ImageDocuments;

@Command(name = "inspect", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints what an image says of itself: what it is made of, how it was built, how it lies in memory; or what is in it, and why.")
final class InspectCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "IMAGE", description = "the file of an image")
    private Path image;

    @ArgGroup
    private View view = new View();

    /** What to print; without any of it, a summary. */
    private static final class View {
        @Option(names = "--bill", description = "print the bill of materials as it is in the image: CycloneDX, JSON")
        private boolean bill;

        @Option(names = "--provenance", description = "print the provenance as it is in the image: SLSA in a statement of in-toto, JSON")
        private boolean provenance;

        @Option(names = "--lines", description = "print what each library has in it: active lines of source, bytes of code and data")
        private boolean lines;

        @Option(names = "--why", paramLabel = "NAME", description = "print why a class, a method or a package is in it: a shortest path from main")
        private String why;

        @Option(names = "--treemap", paramLabel = "FILE", description = "draw its bytes as areas, by library, package and class: SVG")
        private Path treemap;

        boolean asksForContents() {
            return lines || why != null || treemap != null;
        }
    }

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    InspectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        ElfFile elf = read(surroundings, image);
        if (view.asksForContents()) {
            answer(new ImageContents(surroundings).of(elf));
            return ExitStatus.OK;
        }
        ImageDocuments documents = ImageDocuments.of(elf);
        if (view.bill) {
            surroundings.out().println(documents.bill());
        } else if (view.provenance) {
            surroundings.out().println(documents.provenance());
        } else {
            ImageReport report = ImageReport.of(elf, documents);
            print(report, report::print);
        }
        if (!documents.loadableIsTheSubject()) {
            surroundings.err().println("ristretto: " + image + ": what is loaded is not what these documents speak of: it was changed after the build");
            return ExitStatus.DIFFERENT;
        }
        return ExitStatus.OK;
    }

    private void answer(Contents contents) throws IOException {
        if (view.treemap != null) {
            Path picture = surroundings.resolve(view.treemap);
            Files.writeString(picture, Treemap.draw(contents, image.getFileName().toString()));
            print(new Picture(picture.toString()), out -> out.println(view.treemap + " is drawn"));
        } else if (view.why != null) {
            Reason reason = new Reasons(contents).why(view.why);
            print(reason, reason::print);
        } else {
            ActiveLines lines = ActiveLines.of(contents, image.toString());
            print(lines, lines::print);
        }
    }

    private record Picture(String treemap) { }

    /** Prints a report for people. */
    private interface Text {
        void print(PrintWriter out) throws IOException;
    }

    private void print(Record report, Text forPeople) throws IOException {
        if (json) {
            surroundings.out().println(Json.of(report));
        } else {
            forPeople.print(surroundings.out());
        }
    }

    /** @throws BuildFailure if there is no such file */
    static ElfFile read(Surroundings surroundings, Path image) throws Exception {
        Path file = surroundings.resolve(image);
        if (!Files.isRegularFile(file)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "there is no file " + image);
        }
        return ElfFile.of(Files.readAllBytes(file), image.toString());
    }
}
