package ristretto.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests of an appliance, which is built and started once for all of them. A test that takes an
 * {@link ApplianceClient} is handed one:
 * {@snippet :
 *     @ApplianceTest
 *     class GreeterTest {
 *         @Test
 *         void everybodyIsGreeted(ApplianceClient client) throws IOException {
 *             assertEquals("Hello.\n", client.get("/").text());
 *         }
 *     }
 * }
 * The system property {@code ristretto.place} names another {@link Place} for all such classes: {@code mvn test
 * -Dristretto.place=virtio} runs the same tests against images.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ApplianceExtension.class)
public @interface ApplianceTest {
    /** Where it runs. */
    Place on() default Place.SIMULATOR;

    /** The directory of its Maven project, relative to the one that is being tested. */
    String project() default ".";

    /** Which of several unikernels of the appliance. */
    String unikernel() default "";

    /** What is fixed when building, {@code name=value} each. */
    String[] keys() default {};

    /** What is given at boot, {@code path=value} each. */
    String[] arguments() default {};

    /** The TCP port on which it serves HTTP. */
    int port() default 80;
}
