package ristretto.configuration;

/**
 * Describes a service. A project has one class that implements this; it has a public constructor without parameters, and
 * its {@link Key}s are its static fields. It is run when the appliance is built, and is not part of the image.
 * {@snippet :
 *     public final class Website implements Appliance {
 *         static final Key<Path> SITE = Key.path("site").documented("directory of files to serve").otherwise("site");
 *
 *         @Override
 *         public void describe(Description it) {
 *             it.runs(HomePage.class)
 *                     .with(ReadOnlyFiles.class, Files.embedded(SITE));
 *         }
 *     }
 * }
 */
public interface Appliance {
    /** {@code describe(it)} says what {@code it} runs and what it is made of. The same keys give the same description. */
    void describe(Description it);
}
