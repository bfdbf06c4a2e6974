package ristretto.resolver;

import java.util.List;
import java.util.Optional;

/** What is known about classes that may become part of an appliance. Types are binary names. */
public interface PackageIndex {
    /** All implementations of {@code signature} for any target, in the order of their names. */
    List<Implementation> implementations(String signature);

    /** The settings record {@code type}, if it is one. */
    Optional<SettingsRecord> settings(String type);

    /**
     * The class {@code type} as an implementation, whether or not it is declared as one.
     *
     * @throws ResolutionFailure if there is no such class, or it has not exactly one public constructor
     */
    Implementation describe(String type) throws ResolutionFailure;
}
