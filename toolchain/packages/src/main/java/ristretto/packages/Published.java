package ristretto.packages;

import ristretto.descriptors.Descriptor;
import ristretto.resolver.PackageVersion;

/**
 * One version of a package in an index.
 *
 * @param name {@code group:artifact}
 * @param file where the artefact is, relative to the index, with {@code /} between its parts
 * @param sha256 of the artefact, in hexadecimal digits
 * @param bytes of its class files: a hint at what it may add to an image
 */
public record Published(String name, String version, String file, String sha256, long bytes, Descriptor descriptor)
        implements Comparable<Published> {
    public PackageVersion coordinates() {
        return new PackageVersion(name, version);
    }

    /** Where a Maven repository has the project file of this artefact, relative to the index. */
    String projectFile() {
        return file.replaceFirst("\\.jar$", ".pom");
    }

    /** By name, then the newest version first. */
    @Override
    public int compareTo(Published other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : other.coordinates().compareTo(coordinates());
    }
}
