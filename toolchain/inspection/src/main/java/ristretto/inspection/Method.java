package ristretto.inspection;

import java.util.Optional;

/**
 * A method that the program may call, and the call that comes first on a shortest path to it.
 *
 * @param type the binary name of its class
 * @param name {@code <init>} for a constructor, {@code <clinit>} for an initializer of a class
 * @param parameters as in a declaration, such as {@code int, String}
 * @param lines active lines of its source
 * @param code bytes of instructions that come from them, wherever these were inlined
 * @param caller the number of the method that calls it; -1 if the platform does
 * @param call where
 * @param choices how many methods this call may reach, by what its receiver may be
 */
public record Method(String type, String name, String parameters, int lines, long code, int caller, Optional<SourceLine> call, int choices) {
    /** Such as {@code ristretto.tcp.Engine.received(Packet)}. */
    @Override
    public String toString() {
        return type + "." + name + "(" + parameters + ")";
    }
}
