package ristretto.micro;

import java.util.List;
import ristretto.http.RequestParsing;
import ristretto.signatures.Memory;
import ristretto.tcp.ReceiveRing;
import ristretto.tcp.SegmentEmission;
import ristretto.tcp.SegmentParsing;

/** All of them, by their names. */
public final class Kernels {
    /** In the order in which they are shown. */
    public static final List<String> NAMES = List.of("checksum", "segment-parse", "segment-emit", "receive-ring", "request-parse");

    private Kernels() { }

    public static Kernel of(String name, Memory memory) {
        return switch (name) {
            case "checksum" -> new Checksum(memory);
            case "segment-parse" -> new SegmentParsing(memory);
            case "segment-emit" -> new SegmentEmission(memory);
            case "receive-ring" -> new ReceiveRing(memory);
            case "request-parse" -> new RequestParsing(memory);
            default -> throw new IllegalArgumentException("there is no kernel '" + name + "'");
        };
    }
}
