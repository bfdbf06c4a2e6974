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
            ProgramOrigins known = new Translator(progress).translate(request, generated);
            CUnits units = new CUnits(generated, sources);
            TableShares shares;
            try (ResourceProvider program = ProgramClasses.of(request.classPath())) {
                shares = units.write(program);
            }
            progress.step("link");
            Gcc gcc = new Gcc(generated, sources.anyAddress(), request.profiled(), progress);
            if (request.profiled()) {
                return link(request, sources, units, gcc);
            }
            try (Meanwhile<Origins> origins = Meanwhile.start(() -> known.in(generated, sources, shares, ProgramClasses.all(request.classPath())))) {
                Path symbols = link(request, sources, units, gcc);
                return finish(request, sources, units, gcc, symbols, origins);
            }
        } catch (IOException failure) {
            throw new CompilationFailure(List.of(new Diagnostic("", 0, failure.toString())), failure);
        }
    }

    /** Makes the image of the linked program, and meanwhile finds out what is in it, for {@code inspect}. */
    private static Path finish(ImageRequest request, TargetSources sources, CUnits units, Gcc gcc, Path symbols, Meanwhile<Origins> origins)
            throws IOException, CompilationFailure {
        Path map = request.workDirectory().resolve(MAP);
        try (Meanwhile<Contents> contents = Meanwhile.start(
                () -> Attribution.of(ElfFile.read(symbols), LinkMap.pieces(Files.readString(map)), origins.result()))) {
            Path image = request.workDirectory().resolve("image.elf");
            gcc.strip(symbols, image);
            if (!sources.unpacker().isEmpty()) {
                PackedImage.of(image, sources.anyAddress()).write(units.file(sources.unpacker().getFirst()), units.file(sources.unpacker().getLast()), gcc, image);
            }
            ContentsFile.write(contents.result().of(ContentsStore.key(ElfFile.read(image)), Files.size(image)), request.contents());
            return image;
        }
    }

    /** The linked program, with its symbols and its table of lines. */
    private static Path link(ImageRequest request, TargetSources sources, CUnits units, Gcc gcc) throws IOException, CompilationFailure {
        Path directory = request.workDirectory();
        List<Path> objects = new ArrayList<>();
        try (Meanwhile<Path> second = Meanwhile.start(() -> gcc.compileUnit(units.file(CUnits.SECOND)))) {
            objects.add(gcc.compileUnit(units.file(CUnits.FIRST)));
            objects.add(second.result());
        }
        for (String assembly : sources.assembly()) {
            objects.add(directory.resolve(units.file(assembly).getFileName() + ".o"));
            gcc.assemble(units.file(assembly), objects.getLast());
        }
        objects.add(directory.resolve("files.o"));
        gcc.embed(request.packedFiles(), objects.getLast());
        Path symbols = directory.resolve(SYMBOLS);
        gcc.link(units.file(sources.layout()), objects, symbols, directory.resolve(MAP));
        return symbols;
    }
}
