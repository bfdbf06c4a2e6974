package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.MethodReference;
import ristretto.inspection.Library;
import ristretto.inspection.Method;
import ristretto.inspection.Origins;
import ristretto.inspection.SourceLine;

/** What is known of a program when its C has been written, for those who want to know later what is in its image. */
final class ProgramOrigins {
    private static final String OURS = "ristretto/c/", TEAVMS = "org/teavm/backend/c/";
    private static final Library MUSL = new Library("musl", Library.Kind.C_LIBRARY);

    private final List<Method> methods;
    private final Map<SourceLine, Integer> lines = new HashMap<>();
    private final Map<String, String> symbols;

    /** @param main where the program begins */
    ProgramOrigins(ImageTarget target, DependencyInfo program, MethodReference main) {
        CallTree tree = new CallTree(program, main);
        methods = tree.methods();
        target.lines().forEach((line, method) -> {
            if (tree.numbers().containsKey(method)) {
                lines.put(line, tree.numbers().get(method));
            }
        });
        symbols = target.names().owners();
    }

    /**
     * All of it.
     *
     * @param directory with the C of the program
     * @param classPath with every class of the program
     */
    Origins in(Path directory, TargetSources own, TableShares shares, List<Path> classPath) throws IOException {
        Map<String, String> variables = new HashMap<>();
        Map<String, Library> libraries = new HashMap<>();
        Map<String, Library> sources = new HashMap<>(Map.of(Gcc.MUSL_LIBRARY.getFileName().toString(), MUSL));
        try (ClassPathLibraries known = new ClassPathLibraries(classPath)) {
            for (String name : own.all()) {
                addSource(known, directory, OURS + name, sources, variables);
            }
            for (String name : names(directory)) {
                if (!sources.containsKey(name)) {
                    addSource(known, directory, TEAVMS + name, sources, variables);
                }
            }
            Stream.concat(methods.stream().map(Method::type), symbols.values().stream()).distinct()
                .forEach(type -> known.ofClass(type).ifPresent(library -> libraries.put(type, library)));
        }
        Map<String, String> all = new HashMap<>(symbols);
        all.putAll(shares.owners());
        return new Origins(methods, lines, all, variables, libraries, sources, shares.shares());
    }

    private static void addSource(ClassPathLibraries known, Path directory, String resource, Map<String, Library> sources,
            Map<String, String> variables) throws IOException {
        Library library = known.ofResource(resource).map(found -> new Library(found.name(), Library.Kind.C_LIBRARY)).orElse(null);
        if (library != null) {
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            sources.put(name, library);
            CDefinitions.add(variables, name, Files.readString(directory.resolve(name)));
        }
    }

    private static List<String> names(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".c") || name.endsWith(".h")).sorted().forEach(names::add);
        }
        return names;
    }
}
