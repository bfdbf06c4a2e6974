package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of values that a library reads from the configuration tree at boot. The component {@code port} of a record in
 * the subtree {@code "http"} is the value {@code http/port}; camel case in a name becomes kebab case. A component is an
 * {@code int}, {@code long}, {@code boolean}, {@code String}, a type with a static {@code parse(String)} that throws
 * {@link IllegalArgumentException} with a message for people, or an {@code Optional} of one of these.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Settings {
    /** The path of the subtree. */
    String value();

    /** One value. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Value {
        /** What it is, its unit and its limits, in a phrase. */
        String documented();

        /** The value, as text, if nobody gives one; an {@code Optional} component has none. */
        String otherwise() default "";
    }
}
