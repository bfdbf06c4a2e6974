package ristretto.resolver;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An index of the classes on a class path. A class that occurs twice counts where it occurs first. */
public final class ClassFileIndex implements PackageIndex, AutoCloseable {
    private final ClassPathFiles files;
    private final Map<String, Implementation> implementations = new TreeMap<>();
    private final Map<String, SettingsRecord> settings = new HashMap<>();
    private final Map<String, SignatureVersion> versions = new HashMap<>();

    /**
     * {@code new ClassFileIndex(classPath)} reads all annotated classes of directories and jars.
     *
     * @throws ResolutionFailure if a class cannot be indexed
     */
    public ClassFileIndex(List<Path> classPath) throws IOException, ResolutionFailure {
        files = new ClassPathFiles(classPath);
        for (byte[] annotated : files.mentioning(Declarations.PROVIDES, Declarations.SETTINGS)) {
            Declarations declarations = new Declarations(ClassFile.of().parse(annotated));
            if (declarations.provides()) {
                Implementation implementation = versioned(declarations.implementation());
                implementations.putIfAbsent(implementation.type(), implementation);
            }
            declarations.settings().ifPresent(record -> settings.putIfAbsent(record.type(), record));
        }
    }

    @Override
    public List<Implementation> implementations(String signature) {
        return implementations.values().stream().filter(each -> each.provides().contains(signature))
                .sorted(Comparator.comparing(Implementation::type)).toList();
    }

    @Override
    public Optional<SettingsRecord> settings(String type) {
        return Optional.ofNullable(settings.get(type));
    }

    @Override
    public Implementation describe(String type) throws ResolutionFailure {
        try {
            byte[] bytes = files.find(type.replace('.', '/') + ".class")
                    .orElseThrow(() -> new ResolutionFailure("there is no class " + type + " on the appliance's class path"));
            return versioned(new Declarations(ClassFile.of().parse(bytes)).implementation());
        } catch (IOException failure) {
            throw new ResolutionFailure("class " + type + " cannot be read: " + failure.getMessage());
        }
    }

    /** With the versions of signatures as they are on this class path. */
    private Implementation versioned(Implementation implementation) throws IOException {
        List<String> needs = implementation.needs().stream().filter(need -> need.key().isEmpty()).map(Need::type).toList();
        return implementation.on(new Terms(Optional.empty(), true, 0, versions(implementation.provides()), versions(needs), List.of()));
    }

    /** Those that are not the first, which goes without saying. */
    private Map<String, SignatureVersion> versions(List<String> signatures) throws IOException {
        Map<String, SignatureVersion> later = new HashMap<>();
        for (String signature : signatures) {
            SignatureVersion version = version(signature);
            if (!version.equals(SignatureVersion.FIRST)) {
                later.put(signature, version);
            }
        }
        return later;
    }

    private SignatureVersion version(String type) throws IOException {
        SignatureVersion known = versions.get(type);
        if (known == null) {
            known = files.find(type.replace('.', '/') + ".class").map(bytes -> new Declarations(ClassFile.of().parse(bytes)).version())
                    .orElse(SignatureVersion.FIRST);
            versions.put(type, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
