package ristretto.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    @TempDir
    Path one;
    @TempDir
    Path two;

    @Test
    void aPackageIsFoundByWhatItIsCalledAndByWhatItProvides() throws IOException, PackageFailure {
        Samples.install(one, "org.example", "hours", "1", Samples.descriptor("a.Sundial", "a.Clock"));
        Samples.install(one, "org.example", "waves", "1", Samples.descriptor("a.Radio", "a.Ether"));
        Catalog catalog = new Catalog(List.of(new DirectoryIndex(one)));
        assertEquals(List.of("org.example:hours 1"), names(catalog.search("HOUR")));
        assertEquals(List.of("org.example:hours 1"), names(catalog.search("clock")));
        assertEquals(List.of("org.example:waves 1"), names(catalog.search("radio")));
        assertEquals(List.of("org.example:hours 1", "org.example:waves 1"), names(catalog.search("something")));
        assertEquals(List.of(), catalog.search("tcp"));
    }

    @Test
    void theFirstIndexThatHasAPackageCounts() throws IOException, PackageFailure {
        Samples.install(one, "org.example", "hours", "1", Samples.descriptor("a.Sundial", "a.Clock"));
        Samples.install(two, "org.example", "hours", "1", Samples.descriptor("a.Hourglass", "a.Clock"));
        Samples.install(two, "org.example", "hours", "2", Samples.descriptor("a.Hourglass", "a.Clock"));
        List<Catalog.Entry> versions = new Catalog(List.of(new DirectoryIndex(one), new DirectoryIndex(two))).versions("org.example:hours");
        assertEquals(List.of("org.example:hours 2", "org.example:hours 1"), names(versions));
        assertEquals(List.of(two.toString(), one.toString()), versions.stream().map(each -> each.index().place()).toList());
    }

    private static List<String> names(List<Catalog.Entry> entries) {
        return entries.stream().map(each -> each.published().coordinates().toString()).toList();
    }
}
