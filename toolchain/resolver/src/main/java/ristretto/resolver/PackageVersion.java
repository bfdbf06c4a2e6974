package ristretto.resolver;

import java.util.Comparator;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A package in one version. The order is by name, then from old to new as Maven orders versions.
 *
 * @param name {@code group:artifact}
 */
public record PackageVersion(String name, String version) implements Comparable<PackageVersion> {
    private static final Comparator<PackageVersion> ORDER = Comparator.comparing(PackageVersion::name)
            .thenComparing(each -> new ComparableVersion(each.version())).thenComparing(PackageVersion::version);

    @Override
    public int compareTo(PackageVersion other) {
        return ORDER.compare(this, other);
    }

    /** As people write it: {@code org.example:clock 1.2}. */
    @Override
    public String toString() {
        return name + " " + version;
    }
}
