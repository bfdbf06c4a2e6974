package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that a class implements signatures, so that the resolver can choose it. The class has one public constructor,
 * whose parameters are what it needs: signatures, records of {@link Settings}, and {@code String[]}, the arguments of
 * {@code main}; nothing else.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Provides {
    /** The signatures. */
    Class<?>[] value();

    /** The targets it can run on; all if none is named. */
    String[] targets() default {};

    /** Its place among implementations that all fit: the highest is chosen. */
    int preference() default 0;
}
