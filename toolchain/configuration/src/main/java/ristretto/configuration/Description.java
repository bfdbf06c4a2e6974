package ristretto.configuration;

import java.util.function.Consumer;

/**
 * What an appliance says about itself. Only the main class is necessary: for each signature that its constructor takes,
 * and for what those need in turn, the resolver chooses an implementation unless one is bound here.
 */
public interface Description {
    /**
     * {@code runs(main)} names the main class. It has one public constructor, whose parameters are signatures and records
     * of {@link ristretto.signatures.Settings}; the service runs until its {@code run} returns.
     */
    Description runs(Class<? extends Runnable> main);

    /** {@code with(signature, implementation)} has a class stand for a signature; its constructor is treated like that of the main class. */
    <S> Description with(Class<S> signature, Class<? extends S> implementation);

    /**
     * {@code with(Tcp.class, "inside", SlowTcp.class)} has a class stand for one instance of a signature, and for those that
     * this instance needs in turn; the others are as before.
     *
     * @param name as in {@link ristretto.signatures.Named}
     */
    <S> Description with(Class<S> signature, String name, Class<? extends S> implementation);

    /** {@code with(signature, binding)} has something that is made when the appliance is built stand for a signature. */
    <S> Description with(Class<S> signature, Binding<? extends S> binding);

    /**
     * {@code preset("http/port", 8080)} gives a value of the configuration tree another default; an argument at boot may
     * still replace it.
     */
    Description preset(String path, Object value);

    /** {@code constant("http/port", 8080)} fixes a value when the appliance is built: no argument changes it any more. */
    Description constant(String path, Object value);

    /**
     * {@code packagesFrom("local")} lets the resolver choose from published packages, too.
     *
     * @param index {@code local} for the local Maven repository, a directory relative to the project, the address of a directory
     *         with an index, or {@code group:artifact@ADDRESS} for one package of a Maven repository
     */
    Description packagesFrom(String index);

    /** {@code pin("org.example:clock", "1.2")} allows no other version of a package. */
    Description pin(String packageName, String version);

    /**
     * {@code unikernel("web", web -> web.runs(Web.class))} makes one of several unikernels of the appliance. What the description
     * says outside of all of them holds for each; only {@link #runs} must be inside then.
     *
     * @param name in kebab-case
     */
    Description unikernel(String name, Consumer<Description> content);

    /** {@code key(key)} is the value that this build has for a key, to be used in the description itself. */
    <T> T key(Key<T> key);
}
