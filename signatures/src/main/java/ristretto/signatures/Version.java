package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The version of a signature, {@code "major.minor"}; 1.0 where the annotation is missing. The minor number grows when users
 * may ask for more than before, the major number when what was written against the signature no longer fits. A package
 * remembers the versions that it was compiled against: an implementation of 2.1 serves those who need 2.0 or 2.1, and neither
 * those who need 2.2 nor those who need 1.0 or 3.0.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Version {
    /** Two decimal numbers with a dot between them. */
    String value();
}
