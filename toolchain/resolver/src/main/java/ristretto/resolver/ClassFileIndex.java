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
                Implementation implementation = declarations.implementation();
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
            return new Declarations(ClassFile.of().parse(bytes)).implementation();
        } catch (IOException failure) {
            throw new ResolutionFailure("class " + type + " cannot be read: " + failure.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
