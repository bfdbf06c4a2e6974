package ristretto.command;

import java.nio.file.Path;
import java.util.ServiceLoader;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.ImageCompiler;
import ristretto.compiler.ImageRequest;
import ristretto.compiler.Progress;

/** The compiler of this installation, which is loaded when it is first needed: most commands make no image. */
final class InstalledCompiler implements ImageCompiler {
    private ImageCompiler loaded;

    @Override
    public Path compile(ImageRequest request, Progress progress) throws CompilationFailure {
        return loaded().compile(request, progress);
    }

    @Override
    public void expect(Path workDirectory) {
        loaded().expect(workDirectory);
    }

    private ImageCompiler loaded() {
        if (loaded == null) {
            loaded = ServiceLoader.load(ImageCompiler.class).findFirst()
                    .orElseThrow(() -> new IllegalStateException("this installation has no compiler of images"));
        }
        return loaded;
    }
}
