package ristretto.resolver;

/** Decides what an appliance is made of. */
public interface Resolver {
    /**
     * {@code select(request)} chooses an implementation for every signature that is needed. The same request and index give
     * the same selection.
     *
     * @throws ResolutionFailure if something is missing, does not fit together, is ambiguous or needs itself
     */
    Selection select(Request request) throws ResolutionFailure;

    /**
     * {@code resolve(request)} chooses, and puts together what was chosen, if all of it is on the class path.
     *
     * @throws ResolutionFailure as {@link #select}
     */
    Plan resolve(Request request) throws ResolutionFailure;
}
