package ristretto.provenance;

import java.util.Map;

/**
 * What names a content.
 *
 * @param kind {@code sha256} of a file, or {@code dirHash} of files, as in-toto calls them
 *     (github.com/in-toto/attestation/blob/main/spec/v1/digest_set.md); empty if there is no digest
 * @param hex in hexadecimal digits
 */
public record Digest(String kind, String hex) {
    public static final Digest NONE = new Digest("", "");

    static Digest sha256(String hex) {
        return new Digest("sha256", hex);
    }

    /** As in-toto writes it. */
    Map<String, String> set() {
        return kind.isEmpty() ? Map.of() : Map.of(kind, hex);
    }

    @Override
    public String toString() {
        return kind + ":" + hex;
    }
}
