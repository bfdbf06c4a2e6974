package ristretto.resolver;

import java.util.List;
import java.util.Optional;

/**
 * A class that can stand for signatures. Types are binary names.
 *
 * @param type the class
 * @param provides the signatures
 * @param targets where it can run; everywhere if empty
 * @param preference its place among implementations that all fit: the highest is chosen
 * @param needs what its constructor's parameters ask for, in their order
 * @param terms on which it can be part of a program
 */
public record Implementation(String type, List<String> provides, List<String> targets, int preference, List<Need> needs, Terms terms) {
    /** An implementation of the project itself. */
    public Implementation(String type, List<String> provides, List<String> targets, int preference, List<Need> needs) {
        this(type, provides, targets, preference, needs, Terms.NONE);
    }

    public Implementation {
        provides = List.copyOf(provides);
        targets = List.copyOf(targets);
        needs = List.copyOf(needs);
    }

    /** Whether it can run on {@code target}. */
    public boolean runsOn(String target) {
        return targets.isEmpty() || targets.contains(target);
    }

    /** Whether it belongs to a platform, and not to the libraries that run on all. */
    public boolean platform() {
        return !targets.isEmpty();
    }

    /** The same on other terms. */
    public Implementation on(Terms others) {
        return new Implementation(type, provides, targets, preference, needs, others);
    }

    /** Its name for people, with its package where that tells more. */
    String label() {
        return Names.simple(type) + (terms.present() ? "" : terms.from().map(each -> " of " + each).orElse(""));
    }

    /** Says why a candidate is out of the question. */
    @FunctionalInterface
    public interface Rule {
        /** Why {@code candidate} must not be chosen, such as {@code "--network direct"}; empty if it may be. */
        Optional<String> rejects(Implementation candidate);
    }
}
