package ristretto.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.invoke.MethodHandles;

/** A class of TeaVM that is loaded in a corrected form: what nothing that TeaVM offers can reach. */
final class TeavmClass {
    private TeavmClass() { }

    /**
     * Only in time if TeaVM has not compiled anything yet.
     *
     * @param neighbour a class of the same package that does not need the other
     */
    static void correct(Class<?> neighbour, String name, ClassTransform correction) {
        try (InputStream in = neighbour.getResourceAsStream(name + ".class")) {
            ClassFile classes = ClassFile.of();
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
                .defineClass(classes.transformClass(classes.parse(in.readAllBytes()), correction));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalAccessException | LinkageError late) {
            throw new IllegalStateException("TeaVM was in use before Ristretto's compiler could correct " + name
                + ": give the compiler a class loader of its own", late);
        }
    }
}
