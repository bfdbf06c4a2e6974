package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States that an implementation must not be in one program with certain others. It is enough that one of them says so. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Conflicts {
    /** Binary names of classes, and names of packages as {@code group:artifact}. They need not exist. */
    String[] value();

    /** The reason, in a phrase that can follow "because", such as {@code "both program the same timer"}. */
    String because();
}
