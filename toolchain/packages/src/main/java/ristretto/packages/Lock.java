package ristretto.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import ristretto.resolver.PackageVersion;

/**
 * Which packages of indexes an appliance is made of, each with its hash; docs/packages.md has the format.
 *
 * @param format {@link #FORMAT}
 * @param indexes that were asked, as people name them
 * @param packages by name and version
 * @param builds the packages of each kind of build, such as {@code virtio} or {@code jvm admin=true}, by name and version
 */
public record Lock(int format, List<String> indexes, List<Package> packages, SortedMap<String, List<String>> builds) {
    public static final String FILE = "ristretto.lock";
    static final int FORMAT = 1;

    /** What is known before anything was chosen. */
    public static final Lock NONE = new Lock(FORMAT, List.of(), List.of(), new TreeMap<>());

    /**
     * @param index where it came from, as people name it
     * @param file within the index
     * @param libraries what it needs besides packages
     */
    public record Package(String name, String version, String index, String file, String sha256, List<Library> libraries) {
        public PackageVersion coordinates() {
            return new PackageVersion(name, version);
        }
    }

    /** @param file within the local Maven repository */
    public record Library(String name, String version, String file, String sha256) {
        public PackageVersion coordinates() {
            return new PackageVersion(name, version);
        }

        /** {@code in(repository)} is the file, if it is there. */
        public Optional<Path> in(Path repository) {
            return Optional.of(repository.resolve(file)).filter(Files::isRegularFile);
        }
    }

    /** The library {@code coordinates} as it is now: {@code file} of a local Maven repository. */
    public static Library library(PackageVersion coordinates, Path repository, Path file) throws PackageFailure {
        try {
            return new Library(coordinates.name(), coordinates.version(), Artefact.relative(repository, file), Hash.of(file));
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** @throws PackageFailure if there is such a file and it is no lock */
    public static Lock read(Path file) throws PackageFailure {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.CONTENT, file + " is no lock: " + Json.reason(failure)
                    + "; '--update' makes a new one", failure);
        }
    }

    /** @throws IOException if that is no lock of this format */
    static Lock read(byte[] text) throws IOException {
        Lock lock = Json.read(text, Lock.class);
        if (lock.format() != FORMAT) {
            throw new IOException("it has format " + lock.format() + ", and this tool reads format " + FORMAT);
        }
        if (lock.indexes() == null || lock.packages() == null || lock.builds() == null
                || lock.packages().stream().anyMatch(each -> each.index() == null || each.libraries() == null)) {
            throw new IOException("it lacks 'indexes', 'packages', 'index', 'libraries' or 'builds'");
        }
        for (Package each : lock.packages()) {
            EntryCheck.refuse(EntryCheck.wrong(each.name(), each.version(), each.file(), each.sha256()));
            for (Library library : each.libraries()) {
                EntryCheck.refuse(EntryCheck.wrong(library.name(), library.version(), library.file(), library.sha256()));
            }
        }
        return lock;
    }

    String text() {
        return Json.write(this);
    }

    /** Writes it, unless the file says the same already. */
    public void write(Path file) throws PackageFailure {
        try {
            String text = text();
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
            }
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** Whether it says what {@code build} is made of, and {@code places} are no more indexes than were asked for that. */
    public boolean answers(String build, Collection<String> places) {
        return builds.containsKey(build) && indexes.containsAll(places);
    }

    /** The packages of {@code build}. */
    public List<Package> packages(String build) {
        List<String> names = builds.getOrDefault(build, List.of());
        return packages.stream().filter(each -> names.contains(each.coordinates().toString())).toList();
    }

    /** The versions that go before newer ones, by name. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        packages.forEach(each -> versions.put(each.name(), each.version()));
        return versions;
    }

    /**
     * {@code check(entry)}.
     *
     * @throws PackageFailure if this version of the package or of one of its libraries was another when it was locked
     */
    public void check(Package chosen) throws PackageFailure {
        for (Package each : packages) {
            if (each.coordinates().equals(chosen.coordinates())) {
                check(each.coordinates() + " in " + chosen.index(), each.sha256(), chosen.sha256());
                for (Library library : chosen.libraries()) {
                    for (Library known : each.libraries()) {
                        if (known.file().equals(library.file())) {
                            check(library.name() + " " + library.version() + ", which " + each.coordinates() + " needs,", known.sha256(), library.sha256());
                        }
                    }
                }
            }
        }
    }

    private static void check(String what, String locked, String found) throws PackageFailure {
        if (!locked.equals(found)) {
            throw changed(what, locked, found);
        }
    }

    static PackageFailure changed(String what, String locked, String found) {
        return new PackageFailure(PackageFailure.Kind.CONTENT, what + " is not what " + FILE + " says: its SHA-256 is " + found
                + ", and was " + locked + "; if that is meant to be, '--update' takes what is there now");
    }

    /** The same with another answer for {@code build}; what no build is made of any more is left out. */
    public Lock with(String build, Collection<String> places, List<Package> chosen) {
        SortedMap<String, List<String>> all = new TreeMap<>(builds);
        all.put(build, chosen.stream().map(each -> each.coordinates().toString()).sorted().toList());
        Map<PackageVersion, Package> entries = new TreeMap<>();
        packages.forEach(each -> entries.put(each.coordinates(), each));
        chosen.forEach(each -> entries.put(each.coordinates(), each));
        entries.keySet().removeIf(each -> all.values().stream().noneMatch(names -> names.contains(each.toString())));
        TreeSet<String> asked = new TreeSet<>(indexes);
        asked.addAll(places);
        return new Lock(FORMAT, List.copyOf(asked), List.copyOf(entries.values()), all);
    }
}
