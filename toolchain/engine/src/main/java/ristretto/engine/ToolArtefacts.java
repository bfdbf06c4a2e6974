package ristretto.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ristretto.provenance.Digest;
import ristretto.provenance.FileSet;
import ristretto.provenance.Sha256;
import ristretto.provenance.Tool;

/** Ristretto itself, as far as it decides the bytes of an image: not its command line, nor what starts it under Maven. */
final class ToolArtefacts {
    private static final Set<String> MODULES = Set.of("configuration", "resolver", "packer", "elf", "provenance", "compiler", "engine");
    /** The module that writes them. */
    private static final String NOTES = "inspection";

    private ToolArtefacts() { }

    /**
     * What decides the bytes of an image and the notes beside it, of what this program runs with, in an order that does not depend on
     * who starts it.
     */
    static List<Path> inProcess() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(Files::exists)
                .filter(each -> own(each) || teavm(each) || Artefacts.name(each).equals(NOTES)).sorted(Comparator.comparing(Path::getFileName)).toList();
    }

    private static boolean own(Path each) {
        return MODULES.contains(Artefacts.name(each));
    }

    private static boolean teavm(Path each) {
        return each.getFileName().toString().startsWith("teavm-");
    }

    /** @param known digests of archives that have been looked at already */
    static List<Tool> ofProcess(Map<Path, Digest> known) throws IOException {
        List<FileSet.Entry> own = new ArrayList<>();
        List<FileSet.Entry> teavm = new ArrayList<>();
        String ownVersion = "";
        String teavmVersion = "";
        for (Path each : inProcess()) {
            if (own(each)) {
                own.addAll(FileSet.in(each).below(Artefacts.name(each)).files());
                ownVersion = Coordinates.of(each).version();
            } else if (teavm(each)) {
                Coordinates archive = Coordinates.of(each);
                teavm.add(new FileSet.Entry(each.getFileName().toString(), (known.containsKey(each) ? known.get(each) : Sha256.of(each)).hex()));
                teavmVersion = archive.name().equals("teavm-core") ? archive.version() : teavmVersion;
            }
        }
        return List.of(new Tool("ristretto", ownVersion, new FileSet(own).digest()), new Tool("teavm", teavmVersion, new FileSet(teavm).digest()));
    }
}
