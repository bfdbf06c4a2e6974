package ristretto.packer;

import java.io.IOException;

/** A directory cannot be packed; the message names the file and says why. */
public final class PackingException extends IOException {
    PackingException(String message) {
        super(message);
    }
}
