package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    /** For the next image. */
    private final AtomicReference<ParsedAhead> ahead = new AtomicReference<>(new ParsedAhead());

    @Override
    public void expect(Path workDirectory) {
        ParsedAhead next = new ParsedAhead();
        next.start(workDirectory);
        ahead.getAndSet(next).close();
    }

    @Override
    public Path compile(ImageRequest request, Progress progress) throws CompilationFailure {
        try {
            TargetSources sources = TargetSources.of(request.target());
            Path generated = request.workDirectory().resolve("c");
            progress.step("compile");
            ProgramOrigins known;
            try (ParsedAhead parsed = ahead.getAndSet(new ParsedAhead())) {
                known = new Translator(parsed, progress).translate(request, generated);
            }
            CUnits units = new CUnits(generated, sources);
            try (ResourceProvider program = ProgramClasses.of(request.classPath())) {
                units.copy(program);
            }
            Gcc gcc = new Gcc(generated, sources.anyAddress(), request.profiled(), progress);
            try (Meanwhile<List<Path>> assembled = Meanwhile.start(() -> assemble(request, sources, units, gcc))) {
                TableShares shares = units.write();
                progress.step("link");
                if (request.profiled()) {
                    return link(request, sources, units, gcc, assembled);
                }
                try (Meanwhile<Origins> origins = Meanwhile.start(() -> known.in(generated, sources, shares, ProgramClasses.all(request.classPath())))) {
                    Path symbols = link(request, sources, units, gcc, assembled);
                    return finish(request, sources, units, gcc, symbols, origins);
                }
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

    /** The objects that do not depend on the program. */
    private static List<Path> assemble(ImageRequest request, TargetSources sources, CUnits units, Gcc gcc) throws IOException, CompilationFailure {
        List<Path> objects = new ArrayList<>();
        for (String assembly : sources.assembly()) {
            objects.add(request.workDirectory().resolve(units.file(assembly).getFileName() + ".o"));
            gcc.assemble(units.file(assembly), objects.getLast());
        }
        objects.add(request.workDirectory().resolve("files.o"));
        gcc.embed(request.packedFiles(), objects.getLast());
        return objects;
    }

    /** The linked program, with its symbols and its table of lines. */
    private static Path link(ImageRequest request, TargetSources sources, CUnits units, Gcc gcc, Meanwhile<List<Path>> assembled)
            throws IOException, CompilationFailure {
        Path directory = request.workDirectory();
        List<Path> objects = new ArrayList<>();
        try (Meanwhile<Path> second = Meanwhile.start(() -> gcc.compileUnit(units.file(CUnits.SECOND)))) {
            objects.add(gcc.compileUnit(units.file(CUnits.FIRST)));
            objects.add(second.result());
        }
        objects.addAll(assembled.result());
        Path symbols = directory.resolve(SYMBOLS);
        gcc.link(units.file(sources.layout()), objects, symbols, directory.resolve(MAP));
        return symbols;
    }
}
