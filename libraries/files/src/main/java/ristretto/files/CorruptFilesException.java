package ristretto.files;

/** Bytes are not packed files; the message says where. */
public final class CorruptFilesException extends RuntimeException {
    CorruptFilesException(String message) {
        super("packed files: " + message);
    }
}
