package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that a class implements signatures, so that the resolver can choose it. The class has one public constructor,
 * whose parameters are what it needs: signatures, records of {@link Settings}, values of keys ({@link FromKey}), the
 * {@link Instance} that it is, and {@code String[]}, the arguments of {@code main}; nothing else.
 *
 * <p>With {@code ristretto-descriptors} among what it is compiled against, a package gets a descriptor made of this
 * annotation, the constructor, {@link Version} of the signatures and {@link Conflicts}, by which it can be found in an index and
 * chosen before anything of it is loaded.
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
