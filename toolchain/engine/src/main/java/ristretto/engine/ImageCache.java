package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.ImageCompiler;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;

/** Keeps the image of the last build, and makes another only if something that went into it has changed. */
final class ImageCache {
    private final Path directory;
    private final ImageCompiler compiler;
    private boolean compiled;

    ImageCache(Path directory, ImageCompiler compiler) {
        this.directory = directory;
        this.compiler = compiler;
    }

    /** @param beginning is asked for the last step before the compiler begins, if it has to */
    Path compile(ImageRequest request, String name, Supplier<Completion> beginning, Progress progress) throws CompilationFailure, IOException {
        Path image = directory.resolve(name + ".elf");
        Path stampFile = directory.resolve(name + ".elf.stamp");
        List<Path> files = new ArrayList<>(request.classPath());
        request.packedFiles().ifPresent(files::add);
        files.addAll(ToolArtefacts.inProcess());
        StepInputs inputs = new StepInputs(List.of(request.mainClass(), request.target()), files);
        if (!Files.exists(image)) {
            Files.deleteIfExists(stampFile);
        }
        if (inputs.unchanged(stampFile)) {
            return image;
        }
        Files.deleteIfExists(stampFile);
        Files.createDirectories(request.workDirectory());
        Completion completion = beginning.get();
        Path made = compiler.compile(request, progress);
        byte[] complete = completion.of(made);
        Files.copy(made, image, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        Files.write(image, complete);
        inputs.keep(stampFile);
        compiled = true;
        return image;
    }

    /** The last step: from the file that the compiler made to the content of the image. */
    interface Completion {
        byte[] of(Path made) throws CompilationFailure, IOException;
    }

    /** Whether the last image had to be made. */
    boolean compiled() {
        return compiled;
    }
}
