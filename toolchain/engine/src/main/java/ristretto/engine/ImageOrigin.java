package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.CompilerInputs;
import ristretto.compiler.Meanwhile;
import ristretto.elf.ElfFile;
import ristretto.provenance.BuildRecord;
import ristretto.provenance.ImageDescription;
import ristretto.provenance.ImageDocuments;
import ristretto.provenance.ImageRecord;
import ristretto.provenance.Inputs;
import ristretto.resolver.Plan;

/** Where an image comes from: written into it, and told to a recorder. */
final class ImageOrigin {
    private final Project project;
    private final Plan plan;
    private final Ingredients ingredients;
    private final List<ImageDescription.SystemCall> systemCalls;
    private Optional<BuildRecord> made = Optional.empty();

    ImageOrigin(Project project, Plan plan, Ingredients ingredients, List<ImageDescription.SystemCall> systemCalls) {
        this.project = project;
        this.plan = plan;
        this.ingredients = ingredients;
        this.systemCalls = systemCalls;
    }

    /** Takes down what is there before the image, while that is being made. */
    ImageCache.Completion begin() {
        Meanwhile<Ingredients.Known> known = Meanwhile.start(ingredients::known);
        return image -> document(image, known.result());
    }

    /** The image that the compiler has just made, with its documents. */
    private byte[] document(Path image, Ingredients.Known known) throws CompilationFailure, IOException {
        Inputs inputs = ingredients.take(known, CompilerInputs.classes(image.getParent()));
        Path linked = image.resolveSibling("image.debug.elf");
        byte[] documented = ImageDocuments.attach(inputs, ElfFile.read(image), Files.exists(linked) ? Optional.of(ElfFile.read(linked)) : Optional.empty(),
                plan.main().implementation().type(), systemCalls);
        made = Optional.of(new BuildRecord(inputs.id(), project.directory().toString(), inputs, ingredients.places(),
                ImageRecord.of(ElfFile.of(documented, image.toString()))));
        return documented;
    }

    void record(Recorder recorder) {
        made.ifPresent(build -> recorder.record(build, ingredients.files()));
    }
}
