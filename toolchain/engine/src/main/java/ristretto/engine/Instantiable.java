package ristretto.engine;

import java.lang.reflect.Modifier;
import ristretto.resolver.Names;

/** Looks at classes that a description names, at the line that names them. */
final class Instantiable {
    private Instantiable() {
    }

    /** @throws IllegalArgumentException if the generated program could not make a {@code type} */
    static void require(Class<?> type) {
        String name = Names.simple(type.getName());
        if (type.isInterface()) {
            throw new IllegalArgumentException(name + " is an interface: name a class that implements it");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException(name + " is abstract: name a class that can be made");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw new IllegalArgumentException(name + " is an inner class, which nobody can make without its outer object: declare it static");
        }
        if (!reachable(type) || type.getConstructors().length != 1) {
            throw new IllegalArgumentException(name + " must be a public class with exactly one public constructor; it "
                    + (reachable(type) ? "has " + type.getConstructors().length : "is not public"));
        }
    }

    private static boolean reachable(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || reachable(type.getEnclosingClass()));
    }
}
