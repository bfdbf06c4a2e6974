package ristretto.provenance;

/**
 * An artefact on the class path of an appliance, or a library of C.
 *
 * @param group of Maven; empty for what Maven does not know
 * @param name of the artefact
 * @param version empty if it is not known
 * @param digest of the file; of what is built on each machine, of the files in it, since archives differ with the packer
 * @param role what it is there for
 * @param linked whether anything of it is in the image
 */
public record Component(String group, String name, String version, Digest digest, Role role, boolean linked) {
    /** Why an artefact is on the class path. */
    public enum Role {
        /** A signature, a library or a platform of the installation. */
        PACKAGE,
        /** What descriptions are compiled against. */
        LANGUAGE,
        /** A dependency of the project that only its sources are compiled against. */
        COMPILED_AGAINST,
        /** A dependency of the project. */
        DEPENDENCY,
        /** Classes of {@code java.*} besides those of the compiler. */
        CLASS_LIBRARY,
        /** What the compiler has for programs: its class library and its runtime. */
        COMPILER,
        /** A library of C. */
        NATIVE
    }

    /** The package URL (github.com/package-url/purl-spec). */

    public String purl() {
        String at = version.isEmpty() ? "" : "@" + version;
        return role == Role.NATIVE ? "pkg:generic/" + name + at : group.isEmpty() ? "pkg:generic/" + name + at : "pkg:maven/" + group + "/" + name + at;
    }
}
