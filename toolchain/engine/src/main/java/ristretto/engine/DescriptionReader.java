package ristretto.engine;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ristretto.compiler.Diagnostic;
import ristretto.configuration.Appliance;
import ristretto.resolver.Names;

/** Finds the class that describes an appliance and runs it. */
final class DescriptionReader {
    private final Path projectDirectory;
    private final Path workingDirectory;

    DescriptionReader(Path projectDirectory, Path workingDirectory) {
        this.projectDirectory = projectDirectory;
        this.workingDirectory = workingDirectory;
    }

    /**
     * {@code read(classes, classPath, unikernel, keys)} is the description in the directory {@code classes}, with the given keys.
     *
     * @param unikernel one of several; empty for the only one, or the first
     * @throws BuildFailure if there is not exactly one, it fails, or a key is unknown or wrong
     */
    Described read(Path classes, List<Path> classPath, String unikernel, Map<String, String> keys) throws BuildFailure, IOException {
        String type = appliance(classes);
        List<URL> urls = new ArrayList<>();
        urls.add(classes.toUri().toURL());
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), new ApiLoader())) {
            Class<?> found = loader.loadClass(type);
            Appliance appliance = (Appliance) found.getConstructor().newInstance();
            Describing describing = new Describing(found, unikernel, keys, projectDirectory, workingDirectory);
            appliance.describe(describing);
            return describing.finish();
        } catch (ReflectiveOperationException failure) {
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE,
                    Names.simple(type) + " must be a public class with a public constructor without parameters", failure);
        } catch (RuntimeException | LinkageError failure) {
            throw blame(type, failure);
        }
    }

    /** A failure within the description, at the line of it that is on the stack of what it says first. */
    private static BuildFailure blame(String type, Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            for (StackTraceElement element : each.getStackTrace()) {
                if (!(each instanceof LinkageError) && element.getClassName().equals(type) && element.getFileName() != null) {
                    return new BuildFailure(BuildFailure.Kind.APPLIANCE,
                            List.of(new Diagnostic(element.getFileName(), element.getLineNumber(), message(each))), failure);
                }
            }
        }
        return new BuildFailure(BuildFailure.Kind.APPLIANCE, List.of(new Diagnostic("", 0, message(failure))), failure);
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null || failure instanceof LinkageError ? failure.toString() : failure.getMessage();
    }

    private String appliance(Path classes) throws BuildFailure, IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Project.files(classes)) {
            if (file.toString().endsWith(".class")) {
                ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
                if (model.interfaces().stream().anyMatch(each -> each.asInternalName().equals("ristretto/configuration/Appliance"))) {
                    found.add(model.thisClass().asInternalName().replace('/', '.'));
                }
            }
        }
        return switch (found.size()) {
            case 1 -> found.getFirst();
            case 0 -> throw new BuildFailure(BuildFailure.Kind.APPLIANCE, projectDirectory.getFileName()
                    + " has no description: no class under src/main/java implements ristretto.configuration.Appliance");
            default -> throw new BuildFailure(BuildFailure.Kind.APPLIANCE, projectDirectory.getFileName()
                    + " has " + found.size() + " descriptions, and must have one: " + String.join(", ", found));
        };
    }

    /** Shows the appliance the language of descriptions and nothing else of this tool. */
    private static final class ApiLoader extends ClassLoader {
        ApiLoader() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("ristretto.configuration.") || name.startsWith("ristretto.signatures.")) {
                return Appliance.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
