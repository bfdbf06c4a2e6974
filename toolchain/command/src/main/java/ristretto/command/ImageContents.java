package ristretto.command;

import java.io.IOException;
import java.nio.file.Path;
import ristretto.compiler.ImageCompiler;
import ristretto.elf.ElfFile;
import ristretto.engine.BuildFailure;
import ristretto.inspection.Contents;
import ristretto.inspection.ContentsStore;

/** What is in the images that this user has built, for {@code inspect}. */
final class ImageContents {
    private final Surroundings surroundings;
    private final ContentsStore store;

    ImageContents(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.store = new ContentsStore(surroundings.cache().resolve("contents"));
    }

    /** Keeps what a compiler wrote. An image of which it cannot be kept is an image still. */
    void keep(Path contents) {
        try {
            store.add(contents);
        } catch (IOException failure) {
            surroundings.err().println("ristretto: what is in this image cannot be kept for 'inspect': " + failure.getMessage());
        }
    }

    /** A compiler that has what is in its images kept. */
    ImageCompiler keeping(ImageCompiler compiler) {
        return (request, progress) -> {
            Path image = compiler.compile(request, progress);
            keep(request.contents());
            return image;
        };
    }

    /** @throws BuildFailure if nothing is known of the image */
    Contents of(ElfFile image) throws BuildFailure, IOException {
        return store.find(image).orElseThrow(() -> new BuildFailure(BuildFailure.Kind.REQUEST, "what is in " + image.name() + " is not known here: it was "
                + "not built by this user on this computer, or the cache was emptied since. Make it again with 'ristretto rebuild " + image.name()
                + "' or 'ristretto build', then ask again: the same inputs make the same image"));
    }
}
