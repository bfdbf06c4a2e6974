package ristretto.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import ristretto.compiler.Progress;
import ristretto.packages.Catalog;
import ristretto.packages.CatalogIndex;
import ristretto.packages.ClassPathPackages;
import ristretto.packages.Index;
import ristretto.packages.Indexes;
import ristretto.packages.LocalRepository;
import ristretto.packages.Lock;
import ristretto.packages.LockedIndex;
import ristretto.packages.PackageFailure;
import ristretto.packages.Published;
import ristretto.resolver.ClassFileIndex;
import ristretto.resolver.ConstraintResolver;
import ristretto.resolver.Pin;
import ristretto.resolver.Plan;
import ristretto.resolver.Request;
import ristretto.resolver.ResolutionFailure;
import ristretto.resolver.Selection;

/**
 * Resolves an appliance. What is on its class path is there to be chosen; so are the packages of the indexes that the description
 * or the command line names. The lock file remembers which were chosen.
 */
final class PackageSelection {
    private final Project project;
    private final Described described;
    private final BuildRequest request;
    private final List<Path> classPath;
    private final Path localRepository = LocalRepository.of(System.getenv());
    private final Indexes indexes;
    private final Libraries libraries;
    /** The indexes that were opened, with what people call them. */
    private final Map<Index, String> names = new IdentityHashMap<>();

    PackageSelection(Project project, Described described, BuildRequest request, List<Path> classPath, Dependencies maven) {
        this.project = project;
        this.described = described;
        this.request = request;
        this.classPath = classPath;
        boolean offline = request.packages().offline();
        this.indexes = new Indexes(project.directory(), localRepository, project.buildDirectory().resolve("packages"), offline);
        this.libraries = new Libraries(project, offline ? maven.offline() : maven, localRepository, classPath);
    }

    /**
     * What an appliance is made of.
     *
     * @param classPath with the packages that were chosen
     */
    record Resolved(Plan plan, List<Path> classPath) { }

    Resolved resolve(Progress progress) throws BuildFailure, ResolutionFailure, PackageFailure, IOException {
        Lock lock = request.packages().update() || request.packages().settled() ? Lock.NONE : Lock.read(project.lockFile());
        Choice choice = choose(lock, progress);
        List<Path> whole = new ArrayList<>(classPath);
        List<Lock.Package> chosen = new ArrayList<>();
        for (Catalog.Entry entry : choice.missing()) {
            Lock.Package locked = locked(entry, lock, progress);
            lock.check(locked);
            chosen.add(locked);
            whole.add(entry.index().fetch(entry.published()));
            whole.addAll(libraries.files(locked));
        }
        if (!places().isEmpty() || !lock.equals(Lock.NONE)) {
            lock.with(build(), places(), chosen).write(project.lockFile());
        }
        try (ClassFileIndex classes = new ClassFileIndex(whole)) {
            return new Resolved(choice.selection().plan(new CatalogIndex(classes, new ClassPathPackages(whole), new Catalog(List.of()))), whole);
        }
    }

    private record Choice(Selection selection, Catalog catalog) {
        /** What is not on the class path yet. */
        List<Catalog.Entry> missing() {
            return selection.missing().stream().map(each -> catalog.versions(each.name()).stream()
                    .filter(entry -> entry.published().coordinates().equals(each)).findFirst().orElseThrow()).toList();
        }
    }

    /** What is locked, as long as it is enough; else from all that there is. */
    private Choice choose(Lock lock, Progress progress) throws ResolutionFailure, BuildFailure, PackageFailure, IOException {
        if (lock.answers(build(), places())) {
            try {
                return select(new Catalog(List.of(new LockedIndex(lock.packages(build()), indexes))), lock);
            } catch (ResolutionFailure more) {
                progress.detail(Lock.FILE + " is not enough any more: " + more.getMessage());
            }
        }
        TreeSet<String> wanted = new TreeSet<>(places());
        wanted.addAll(lock.indexes());
        if (!wanted.isEmpty()) {
            progress.step("packages");
        }
        List<Index> found = new ArrayList<>();
        for (String place : wanted) {
            Index index = indexes.find(place);
            names.put(index, place);
            found.add(index);
        }
        return select(new Catalog(found), lock);
    }

    private Choice select(Catalog catalog, Lock lock) throws ResolutionFailure, BuildFailure, PackageFailure, IOException {
        ClassPathPackages present = new ClassPathPackages(classPath);
        Map<String, Pin> pins = new TreeMap<>(present.pins());
        pins.putAll(request.packages().pins());
        pins.putAll(described.pins());
        try (ClassFileIndex classes = new ClassFileIndex(classPath)) {
            ConstructorCheck.check(classes, described);
            return new Choice(new ConstraintResolver(new CatalogIndex(classes, present, catalog)).select(new Request(described.name(),
                    described.main(), request.target().label(), described.bindings(), Generator.SERVICES, request.transports().rules(), pins,
                    lock.versions())), catalog);
        }
    }

    private Lock.Package locked(Catalog.Entry entry, Lock lock, Progress progress) throws BuildFailure, PackageFailure, IOException {
        Published published = entry.published();
        String index = entry.index() instanceof LockedIndex former ? former.origin(published.coordinates()) : names.get(entry.index());
        return new Lock.Package(published.name(), published.version(), index, published.file(), published.sha256(),
                libraries(entry, lock, progress));
    }

    /** As they are now: Maven is asked only if one that is locked is not there. */
    private List<Lock.Library> libraries(Catalog.Entry entry, Lock lock, Progress progress) throws BuildFailure, PackageFailure, IOException {
        Optional<Lock.Package> known = lock.packages(build()).stream()
                .filter(each -> each.coordinates().equals(entry.published().coordinates())).findFirst();
        if (known.isPresent() && libraries.complete(known.get())) {
            return libraries.again(known.get());
        }
        var repository = entry.index().repository(entry.published());
        return repository.isPresent() ? libraries.of(entry.published(), repository.get(), progress) : List.of();
    }

    /** What is built, for the lock: the target, and all else that may change the choice. */
    private String build() {
        Stream<String> keys = described.keys().stream().filter(key -> request.keys().containsKey(key.name()) && !(key.value() instanceof Path))
                .map(key -> key.name() + "=" + key.text());
        return Stream.concat(Stream.of(request.target().label(), request.unikernel(),
                request.transports() == Transports.DIRECT ? "direct" : ""), keys).filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + " " + other).orElseThrow();
    }

    /** All indexes that are asked for; directories of the project by their names in it. */
    private List<String> places() {
        if (request.packages().settled()) {
            return List.of();
        }
        TreeSet<String> places = new TreeSet<>(described.indexes());
        for (String place : request.packages().indexes()) {
            places.add(place.startsWith(project.directory() + "/") ? place.substring(project.directory().toString().length() + 1) : place);
        }
        return List.copyOf(places);
    }
}
