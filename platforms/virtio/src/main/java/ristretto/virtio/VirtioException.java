package ristretto.virtio;

/** A virtio device is missing, too old, or does not do what the specification asks of it. */
public final class VirtioException extends RuntimeException {
    public VirtioException(String message) {
        super(message);
    }
}
