package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ristretto.compiler.ClassPathLibraries;
import ristretto.compiler.CompilationFailure;
import ristretto.compiler.CompilerInputs;
import ristretto.provenance.Component;
import ristretto.provenance.Component.Role;
import ristretto.provenance.Digest;
import ristretto.provenance.FileSet;
import ristretto.provenance.Inputs;
import ristretto.provenance.Sha256;
import ristretto.provenance.Tool;

/** Takes down what an image is made of: for the documents in it, and for whoever wants to make it again. */
final class Ingredients {
    /** Under the sources: a file of settings that is not the project's own. */
    static final String SETTINGS = "settings-given/";
    /** What stands for a path that is not named. */
    static final String ELSEWHERE = "outside of the project";

    private final Project project;
    private final BuildRequest request;
    private final Described described;
    private final Artefacts artefacts;
    private final Dependencies.ClassPaths classPaths;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<String> places = new ArrayList<>();

    Ingredients(Project project, BuildRequest request, Described described, Artefacts artefacts, Dependencies.ClassPaths classPaths) {
        this.project = project;
        this.request = request;
        this.described = described;
        this.artefacts = artefacts;
        this.classPaths = classPaths;
    }

    /**
     * What does not depend on the image.
     *
     * @param artefacts on the class path, each once
     */
    record Known(List<Artefact> artefacts, List<Tool> tools) { }

    /** @param place where it lies */
    record Artefact(Path place, Coordinates name, Digest digest, Role role) { }

    /** Reads every archive: this takes a second. */
    Known known() throws IOException {
        Map<Path, Artefact> found = new LinkedHashMap<>();
        find(found, artefacts.packages(), Role.PACKAGE);
        find(found, artefacts.language(), Role.LANGUAGE);
        find(found, classPaths.runtime(), Role.DEPENDENCY);
        find(found, classPaths.compile(), Role.COMPILED_AGAINST);
        find(found, artefacts.classLibrary(), Role.CLASS_LIBRARY);
        find(found, CompilerInputs.runtime(), Role.COMPILER);
        return new Known(List.copyOf(found.values()), tools(found.values().stream().collect(Collectors.toMap(Artefact::place, Artefact::digest))));
    }

    private static void find(Map<Path, Artefact> found, List<Path> artefactsOfRole, Role role) throws IOException {
        for (Path place : artefactsOfRole) {
            if (Files.exists(place) && !found.containsKey(place)) {
                Coordinates name = Coordinates.of(place);
                boolean own = Files.isDirectory(place) || name.group().equals("ristretto");
                found.put(place, new Artefact(place, name, digest(place, own), role));
            }
        }
    }

    /** @param linked the classes of which there is anything in the image */
    Inputs take(Known known, Iterable<String> linked) throws IOException, CompilationFailure {
        String target = request.target().label();
        FileSet sources = sources();
        SortedMap<String, FileSet> embedded = embedded();
        String settings = request.given().file().map(file -> SETTINGS + file.getFileName()).orElse("");
        return new Inputs(described.name(), request.unikernel(), target, request.transports().name().toLowerCase(Locale.ROOT), keys(embedded),
                settings, sources, embedded, components(known, linked), known.tools(), CompilerInputs.options(target));
    }

    /** What {@link #take} found, by the paths under which a store keeps it. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** Where the components lay, in their order. */
    List<String> places() {
        return places;
    }

    private FileSet sources() throws IOException {
        List<FileSet.Entry> entries = new ArrayList<>();
        for (Path file : project.inputs()) {
            entries.add(keep("sources/", project.directory().relativize(file).toString(), file));
        }
        if (request.given().file().isPresent()) {
            Path file = request.given().file().get();
            entries.add(keep("sources/", SETTINGS + file.getFileName(), file));
        }
        return new FileSet(entries);
    }

    private FileSet.Entry keep(String folder, String path, Path file) throws IOException {
        files.put(folder + path, file);
        return new FileSet.Entry(path, Sha256.of(file).hex());
    }

    private SortedMap<String, FileSet> embedded() throws IOException {
        SortedMap<String, FileSet> embedded = new TreeMap<>();
        for (Map.Entry<String, Path> each : described.embedded().entrySet()) {
            FileSet set = FileSet.in(each.getValue());
            set.files().forEach(file -> files.put("embedded/" + each.getKey() + "/" + file.path(), each.getValue().resolve(file.path())));
            embedded.put(each.getKey(), set);
        }
        return embedded;
    }

    /** A directory is named by what is in it, any other path only if it is one within the project. */
    private SortedMap<String, String> keys(SortedMap<String, FileSet> embedded) {
        SortedMap<String, String> keys = new TreeMap<>();
        for (Described.KeyValue key : described.keys()) {
            boolean elsewhere = key.value() instanceof Path path && (path.isAbsolute() || path.normalize().startsWith(".."));
            keys.put(key.name(), embedded.containsKey(key.name()) ? embedded.get(key.name()).digest().toString()
                    : elsewhere ? ELSEWHERE : key.text());
        }
        return keys;
    }

    private List<Component> components(Known known, Iterable<String> linked) throws IOException {
        Set<Path> used = used(linked);
        List<Component> components = new ArrayList<>();
        for (Artefact each : known.artefacts()) {
            boolean taken = each.role() != Role.LANGUAGE && each.role() != Role.COMPILED_AGAINST && used.contains(each.place());
            components.add(new Component(each.name().group(), each.name().name(), each.name().version(), each.digest(), each.role(), taken));
            places.add(each.place().toString());
        }
        Path library = CompilerInputs.cLibrary();
        components.add(new Component("", "musl", CompilerInputs.cLibraryVersion(), Sha256.of(library), Role.NATIVE, true));
        places.add(library.toString());
        return components;
    }

    /** The artefacts that classes of the image are from. */
    private Set<Path> used(Iterable<String> linked) throws IOException {
        List<Path> classPath = Stream.of(artefacts.packages(), classPaths.runtime(), artefacts.classLibrary(), CompilerInputs.runtime())
                .flatMap(List::stream).toList();
        Set<Path> used = new HashSet<>();
        try (ClassPathLibraries libraries = new ClassPathLibraries(classPath)) {
            linked.forEach(name -> libraries.pathOfClass(name).ifPresent(used::add));
        }
        return used;
    }

    /** @param contents whether to look into an archive: those that are built on each machine differ with the packer */
    static Digest digest(Path artefact, boolean contents) throws IOException {
        return contents ? FileSet.in(artefact).digest() : Sha256.of(artefact);
    }

    /** The programs of this computer that take part in builds. */
    static List<Tool> tools() throws IOException {
        return tools(Map.of());
    }

    /** @param known digests of archives, among them those that programs and the tool both have */
    private static List<Tool> tools(Map<Path, Digest> known) throws IOException {
        List<Tool> tools = new ArrayList<>(ToolArtefacts.ofProcess(known));
        tools.add(new Tool("jdk", Runtime.version().toString(), Digest.NONE));
        CompilerInputs.programs().forEach((name, version) -> tools.add(new Tool(name, version, Digest.NONE)));
        return tools;
    }
}
