package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.teavm.parsing.resource.ResourceProvider;
import ristretto.elf.ElfFile;
import ristretto.inspection.Attribution;
import ristretto.inspection.Contents;
import ristretto.inspection.ContentsFile;
import ristretto.inspection.ContentsStore;
import ristretto.inspection.LinkMap;
import ristretto.inspection.Origins;

/** Java to C by TeaVM, C to an image by gcc. */
public final class TeavmImageCompiler implements ImageCompiler {
    private static final String SYMBOLS = "image.debug.elf", MAP = "image.map";

    @Override
    public Path compile(ImageRequest request, Progress progress) throws CompilationFailure {
        try {
            TargetSources sources = TargetSources.of(request.target());
            Path generated = request.workDirectory().resolve("c");
            progress.step("compile");
            ProgramOrigins origins = new Translator(progress).translate(request, generated);
            CUnit unit = new CUnit(generated, sources);
            TableShares shares;
            try (ResourceProvider program = ProgramClasses.of(request.classPath())) {
                shares = unit.write(program);
            }
            progress.step("link");
            Path image = link(request, sources, unit, new Gcc(generated, sources.anyAddress(), request.profiled(), progress));
            if (!request.profiled()) {
                note(request, origins.in(generated, sources, shares, ProgramClasses.all(request.classPath())), image);
            }
            return image;
        } catch (IOException failure) {
            throw new CompilationFailure(List.of(new Diagnostic("", 0, failure.toString())), failure);
        }
    }

    /** What is in the image, for {@code inspect}. */
    private static void note(ImageRequest request, Origins origins, Path image) throws IOException {
        Path directory = request.workDirectory();
        Contents contents = Attribution.of(ElfFile.read(directory.resolve(SYMBOLS)), LinkMap.pieces(Files.readString(directory.resolve(MAP))), origins);
        ContentsFile.write(contents.of(ContentsStore.key(ElfFile.read(image)), Files.size(image)), request.contents());
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
        Path symbols = directory.resolve(SYMBOLS);
        Path image = directory.resolve("image.elf");
        gcc.link(unit.file(sources.layout()), objects, symbols, directory.resolve(MAP));
        if (request.profiled()) {
            return symbols;
        }
        gcc.strip(symbols, image);
        if (!sources.unpacker().isEmpty()) {
            PackedImage.of(image, sources.anyAddress()).write(unit.file(sources.unpacker().getFirst()), unit.file(sources.unpacker().getLast()), gcc, image);
        }
        return image;
    }
}
