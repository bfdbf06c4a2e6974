package ristretto.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ristretto.descriptors.Descriptor;

/** Packages as their builds would have left them. */
final class Samples {
    private Samples() {
    }

    /** A package whose one class {@code type} provides {@code signature} in version 1.0. */
    static Descriptor descriptor(String type, String signature) {
        return new Descriptor(Descriptor.FORMAT, List.of(), List.of(new Descriptor.Offered(type, "Does something.",
                List.of(new Descriptor.Versioned(signature, "1.0")), List.of(new Descriptor.Needed(Descriptor.Kind.SIGNATURE, "a.Ground", "2.3", ""),
                new Descriptor.Needed(Descriptor.Kind.SETTINGS, "a.Values", "", "")), List.of("jvm"), 0, List.of())));
    }

    /** Where a Maven repository has it. */
    static Path install(Path repository, String group, String artifact, String version, Descriptor descriptor) throws IOException {
        Path jar = repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".jar");
        return jar(jar, Json.write(descriptor), "");
    }

    /** @param properties what Maven says of the jar; empty for nothing */
    static Path jar(Path jar, String descriptor, String properties) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, "a/Part.class", "x".repeat(100));
            if (!descriptor.isEmpty()) {
                entry(zip, Descriptor.PATH, descriptor);
            }
            if (!properties.isEmpty()) {
                entry(zip, "META-INF/maven/g/a/pom.properties", properties);
            }
        }
        return jar;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
