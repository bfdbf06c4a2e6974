package ristretto.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ristretto.provenance.FileSet;
import ristretto.provenance.Sha256;
import ristretto.provenance.Tool;

/** Ristretto itself, as far as it decides the bytes of an image: not its command line, nor what starts it under Maven. */
final class ToolArtefacts {
    private static final Set<String> MODULES = Set.of("configuration", "resolver", "packer", "elf", "provenance", "compiler", "engine");

    private ToolArtefacts() { }

    static List<Tool> ofProcess() throws IOException {
        return of(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(Files::exists).toList());
    }

    /** @param classPath that the tool runs with */
    private static List<Tool> of(List<Path> classPath) throws IOException {
        List<FileSet.Entry> own = new ArrayList<>();
        List<FileSet.Entry> teavm = new ArrayList<>();
        String ownVersion = "";
        String teavmVersion = "";
        for (Path each : classPath) {
            String name = Artefacts.name(each);
            if (MODULES.contains(name)) {
                own.addAll(FileSet.in(each).below(name).files());
                ownVersion = Coordinates.of(each).version();
            } else if (each.getFileName().toString().startsWith("teavm-")) {
                Coordinates archive = Coordinates.of(each);
                teavm.add(new FileSet.Entry(each.getFileName().toString(), Sha256.of(each).hex()));
                teavmVersion = archive.name().equals("teavm-core") ? archive.version() : teavmVersion;
            }
        }
        return List.of(new Tool("ristretto", ownVersion, new FileSet(own).digest()), new Tool("teavm", teavmVersion, new FileSet(teavm).digest()));
    }
}
