package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipFile;

/** Tells which artefacts the classes of an image come from: of several that have a class, the first that is asked about. */
final class LinkedClasses {
    /** Where an artefact would have each class: itself, or as one that stands for a class of {@code java.*}. */
    private record Place(String own, String emulated) { }

    private final Set<Place> open = new HashSet<>();

    /** @param names binary names */
    LinkedClasses(Iterable<String> names) {
        for (String name : names) {
            int nested = name.indexOf('$', 1);
            String file = (nested < 0 ? name : name.substring(0, nested)).replace('.', '/');
            int simple = file.lastIndexOf('/') + 1;
            open.add(new Place(file + ".class", "org/teavm/classlib/" + file.substring(0, simple) + "T" + file.substring(simple) + ".class"));
        }
    }

    /** Whether any class comes from {@code artefact}, an archive or a directory. */
    boolean takenFrom(Path artefact) throws IOException {
        int before = open.size();
        if (Files.isDirectory(artefact)) {
            remove(name -> Files.exists(artefact.resolve(name)));
        } else {
            try (ZipFile archive = new ZipFile(artefact.toFile())) {
                remove(name -> archive.getEntry(name) != null);
            }
        }
        return open.size() < before;
    }

    private void remove(Predicate<String> has) {
        for (Iterator<Place> each = open.iterator(); each.hasNext(); ) {
            Place place = each.next();
            if (has.test(place.own()) || has.test(place.emulated())) {
                each.remove();
            }
        }
    }
}
