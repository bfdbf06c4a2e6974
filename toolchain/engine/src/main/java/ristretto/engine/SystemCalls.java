package ristretto.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import ristretto.provenance.ImageDescription;

/** What images of a target may ask of the kernel below them, as its platform declares it: a line for each call, with tabs between its parts. */
final class SystemCalls {
    private static final String FOLDER = "META-INF/ristretto/system-calls/";

    private SystemCalls() { }

    /** None for a target that has no kernel below it. */
    static List<ImageDescription.SystemCall> of(Target target, List<Path> classPath) throws IOException {
        String name = FOLDER + target.label();
        for (Path artefact : classPath) {
            if (Files.isRegularFile(artefact)) {
                try (ZipFile archive = new ZipFile(artefact.toFile())) {
                    ZipEntry entry = archive.getEntry(name);
                    if (entry != null) {
                        try (InputStream content = archive.getInputStream(entry)) {
                            return parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
            } else if (Files.exists(artefact.resolve(name))) {
                return parse(Files.readString(artefact.resolve(name)));
            }
        }
        return List.of();
    }

    private static List<ImageDescription.SystemCall> parse(String text) {
        return text.lines().map(line -> line.split("\t"))
                .map(parts -> new ImageDescription.SystemCall(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3])).toList();
    }
}
