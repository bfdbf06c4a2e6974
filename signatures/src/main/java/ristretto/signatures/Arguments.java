package ristretto.signatures;

import java.util.List;
import java.util.Optional;

/** Parameters read at boot, from the command line of the process or of the kernel: {@code name=value} each. */
public interface Arguments {
    /** The value of the argument {@code name}, if it was given; the last one if it was given twice. */
    Optional<String> find(String name);

    /** The names of all arguments, without the words by which a hypervisor describes the machine. */
    List<String> names();
}
