package ristretto.elf;

import java.io.IOException;

/** A file is not what it should be; the message names it and says why. */
public final class ElfException extends IOException {
    public ElfException(String message) {
        super(message);
    }
}
