package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.parsing.resource.ResourceProvider;

/** Java to C by TeaVM, C to an image by gcc. */
public final class TeavmImageCompiler implements ImageCompiler {
    @Override
    public Path compile(ImageRequest request, Progress progress) throws CompilationFailure {
        try {
            TargetSources sources = TargetSources.of(request.target());
            Path generated = request.workDirectory().resolve("c");
            progress.step("compile");
            new Translator(progress).translate(request, generated);
            CUnit unit = new CUnit(generated, sources);
            try (ResourceProvider program = ProgramClasses.of(request.classPath())) {
                unit.write(program);
            }
            progress.step("link");
            return link(request, sources, unit, new Gcc(generated, sources.anyAddress(), progress));
        } catch (IOException failure) {
            throw new CompilationFailure(List.of(new Diagnostic("", 0, failure.toString())), failure);
        }
    }

    private static Path link(ImageRequest request, TargetSources sources, CUnit unit, Gcc gcc) throws IOException, CompilationFailure {
        Path directory = request.workDirectory();
        List<Path> objects = new ArrayList<>();
        objects.add(directory.resolve("image.o"));
        gcc.compileUnit(unit.file("image.c"), objects.getLast());
        for (String assembly : sources.assembly()) {
            objects.add(directory.resolve(unit.file(assembly).getFileName() + ".o"));
            gcc.assemble(unit.file(assembly), objects.getLast());
        }
        objects.add(directory.resolve("files.o"));
        gcc.embed(request.packedFiles(), objects.getLast());
        Path symbols = directory.resolve("image.debug.elf");
        Path image = directory.resolve("image.elf");
        gcc.link(unit.file(sources.layout()), objects, symbols);
        gcc.strip(symbols, image);
        if (!sources.unpacker().isEmpty()) {
            PackedImage.of(image, sources.anyAddress()).write(unit.file(sources.unpacker().getFirst()), unit.file(sources.unpacker().getLast()), gcc, image);
        }
        Files.deleteIfExists(objects.getFirst());
        return image;
    }
}
