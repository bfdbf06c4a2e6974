package ristretto.packages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What the indexes on other computers have in common. */
final class Remote {
    private Remote() {
    }

    /** {@code verified(copies, address, published)} is a file with the artefact at {@code address}, whose hash is as published. */
    static Path verified(Copies copies, URI address, Published published) throws PackageFailure {
        Path file = copies.unchanging(address).orElseThrow(() -> new PackageFailure(PackageFailure.Kind.CONTENT,
                published.coordinates() + " is listed, but there is no " + address));
        String found = hash(file);
        if (!found.equals(published.sha256())) {
            copies.forget(address);
            throw new ChangedArtefact(found, address + " is not what is listed as " + published.coordinates()
                    + ": its SHA-256 is " + found + ", and should be " + published.sha256());
        }
        return file;
    }

    private static String hash(Path file) throws PackageFailure {
        try {
            return Hash.of(file);
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.ENVIRONMENT, "cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }
}
