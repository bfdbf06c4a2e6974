package ristretto.descriptors;

import java.util.List;

/**
 * What a package says of itself, in the file {@link #PATH} of its artefact; docs/packages.md has the format. Types are binary
 * names, versions of signatures are {@code major.minor}.
 *
 * @param format {@link #FORMAT}
 * @param signatures the signatures that the package itself declares
 * @param implementations the classes that can stand for signatures
 */
public record Descriptor(int format, List<Declared> signatures, List<Offered> implementations) {
    /** Where it is in a jar. */
    public static final String PATH = "META-INF/ristretto/package.json";
    /** The version of the format; a reader refuses others. */
    public static final int FORMAT = 1;

    public Descriptor {
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
        implementations = implementations == null ? List.of() : List.copyOf(implementations);
    }

    /** A signature. */
    public record Declared(String type, String version, String documented) {
        public Declared {
            documented = documented == null ? "" : documented;
        }
    }

    /**
     * An implementation.
     *
     * @param documented the first sentence of its documentation
     * @param provides what it stands for
     * @param needs the parameters of its constructor, in order
     * @param targets where it runs; everywhere if empty
     * @param preference as in {@code Provides}
     */
    public record Offered(String type, String documented, List<Versioned> provides, List<Needed> needs, List<String> targets,
            int preference, List<Conflict> conflicts) {
        public Offered {
            documented = documented == null ? "" : documented;
            provides = List.copyOf(provides);
            needs = needs == null ? List.of() : List.copyOf(needs);
            targets = targets == null ? List.of() : List.copyOf(targets);
            conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
        }
    }

    /** A signature in the version against which something was compiled. */
    public record Versioned(String type, String version) { }

    /**
     * A parameter of a constructor.
     *
     * @param version of a signature; empty for the other kinds
     * @param name of the instance of a signature, if one is asked for, or of a key; empty for the other kinds
     */
    public record Needed(Kind kind, String type, String version, String name) {
        public Needed {
            version = version == null ? "" : version;
            name = name == null ? "" : name;
        }
    }

    /** What a parameter is. */
    public enum Kind { SIGNATURE, SETTINGS, ARGUMENTS, INSTANCE, KEY }

    /** @param with the binary name of a class, or a package as {@code group:artifact} */
    public record Conflict(String with, String because) { }
}
