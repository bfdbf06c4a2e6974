package ristretto.resolver;

import java.util.List;
import java.util.Optional;

/** What has to hold, and why: each is a clause, and one of the sentences of an explanation. */
sealed interface Constraint {
    /** The appliance itself needs something. */
    record Root(Need need) implements Constraint { }

    /** What is chosen needs something. */
    record Needs(Option user, Need need) implements Constraint { }

    /** A need is met by one of its options. */
    record Met(Need need) implements Constraint { }

    /** An option is out of the question. */
    record Excluded(Option option) implements Constraint { }

    /** An option does not provide the version that a user needs. The user is the main class if it is empty. */
    record Version(Optional<Option> user, Option option, SignatureVersion needed) implements Constraint { }

    /** Two options must not be in one program. */
    record Conflicting(Option one, Option other, String because) implements Constraint { }

    /** A package may be used in one version only, and that is another. */
    record Pinned(Option option, Pin pin) implements Constraint { }

    /** Two versions of one package cannot be in one program. */
    record TwoVersions(Option one, Option other) implements Constraint { }

    /** An option was chosen, or is being tried. */
    record Decided(Option option) implements Constraint { }

    /** Each of these needs the next, and the last the first. */
    record Circle(List<Option> options) implements Constraint { }
}
