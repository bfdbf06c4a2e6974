package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells apart several instances of one signature among the parameters of a constructor:
 * {@snippet :
 *     public Gateway(@Named("outside") Tcp outside, @Named("inside") Tcp inside) { }
 * }
 * What is asked for by a name is an instance of its own, with its own part of the configuration tree: the name follows the
 * first step of a path, as in {@code network/outside/ipv4/address}. What such an instance needs in turn is its own as well
 * if it depends on {@linkplain Instance which instance it is}, down to the device; all else is shared.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Named {
    /** The name: lower-case letters, digits and hyphens. */
    String value();
}
