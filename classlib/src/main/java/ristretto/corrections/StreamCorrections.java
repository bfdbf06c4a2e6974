package ristretto.corrections;

import java.util.stream.Stream;

/** Methods of {@code Stream} that are missing or differ. */
public final class StreamCorrections {
    private StreamCorrections() { }

    public static Stream<Object> ofNullable(Object element) {
        return element == null ? Stream.empty() : Stream.of(element);
    }
}
