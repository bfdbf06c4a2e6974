package ristretto.signatures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands a constructor the value that this build has for a key of the description:
 * {@snippet :
 *     public record HomePage(HttpServer http, @FromKey("statistics") boolean statistics) implements Runnable { }
 * }
 * The generated program passes it as a literal, and a branch that an {@code if} on the parameter's field excludes is not part
 * of an image. The parameter is a {@code boolean}, {@code int}, {@code long}, {@code String}, an enumeration, or a type with a
 * static {@code parse(String)}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface FromKey {
    /** The name of the key. */
    String value();
}
