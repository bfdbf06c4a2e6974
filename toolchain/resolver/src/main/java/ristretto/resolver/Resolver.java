package ristretto.resolver;

/** Decides what an appliance is made of. */
public interface Resolver {
    /**
     * {@code resolve(request)} chooses an implementation for every signature that is needed. The same request and index
     * give the same plan.
     *
     * @throws ResolutionFailure if something is missing, ambiguous or needs itself
     */
    Plan resolve(Request request) throws ResolutionFailure;
}
