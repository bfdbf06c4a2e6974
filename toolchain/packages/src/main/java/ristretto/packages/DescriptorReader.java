package ristretto.packages;

import java.io.IOException;
import java.util.regex.Pattern;
import ristretto.descriptors.Descriptor;

/** Reads descriptors, and believes nothing that could not have been written by the processor. */
final class DescriptorReader {
    private static final Pattern TYPE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*(\\[])*");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,5}\\.[0-9]{1,5}");

    private DescriptorReader() {
    }

    /** @throws IOException if that is no descriptor of this format */
    static Descriptor read(byte[] text) throws IOException {
        return checked(Json.read(text, Descriptor.class));
    }

    static Descriptor checked(Descriptor descriptor) throws IOException {
        if (descriptor.format() != Descriptor.FORMAT) {
            throw new IOException("its descriptor has format " + descriptor.format() + ", and this tool reads format " + Descriptor.FORMAT);
        }
        for (Descriptor.Declared each : descriptor.signatures()) {
            type(each.type());
            version(each.version());
        }
        for (Descriptor.Offered each : descriptor.implementations()) {
            type(each.type());
            for (Descriptor.Versioned signature : each.provides()) {
                type(signature.type());
                version(signature.version());
            }
            for (Descriptor.Needed need : each.needs()) {
                type(need.type());
                if (need.kind() == Descriptor.Kind.SIGNATURE) {
                    version(need.version());
                }
            }
        }
        return descriptor;
    }

    private static void type(String name) throws IOException {
        require(TYPE, name, "the name of a type");
    }

    private static void version(String version) throws IOException {
        require(VERSION, version, "the version of a signature");
    }

    private static void require(Pattern pattern, String text, String what) throws IOException {
        if (text == null || !pattern.matcher(text).matches()) {
            throw new IOException("its descriptor has '" + text + "' where " + what + " belongs");
        }
    }
}
