package ristretto.signatures;

import java.util.Optional;

/** Parameters read at boot, from the command line of the process or of the kernel: {@code name=value} each. */
public interface Arguments {
    /** The value of the argument {@code name}, if it was given. */
    Optional<String> find(String name);
}
