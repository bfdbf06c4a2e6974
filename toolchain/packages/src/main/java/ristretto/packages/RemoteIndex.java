package ristretto.packages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The packages that an index file on a web server lists: the server of a Maven repository, or any other. */
final class RemoteIndex implements Index {
    private final URI base;
    private final Copies copies;

    /** @param base the address of the directory with the index file, with a {@code /} at its end */
    RemoteIndex(URI base, Copies copies) {
        this.base = base;
        this.copies = copies;
    }

    @Override
    public String place() {
        return base.toString();
    }

    @Override
    public List<Published> packages() throws PackageFailure {
        URI file = base.resolve(IndexFile.NAME);
        byte[] text = copies.current(file).orElseThrow(() -> new PackageFailure(PackageFailure.Kind.REQUEST, "there is no " + file
                + "; a single package of a Maven repository is named as group:artifact@" + base));
        try {
            return IndexFile.read(text).packages();
        } catch (IOException failure) {
            throw new PackageFailure(PackageFailure.Kind.CONTENT, file + " is not an index: " + Json.reason(failure), failure);
        }
    }

    @Override
    public Path fetch(Published published) throws PackageFailure {
        return Remote.verified(copies, base.resolve(published.file()), published);
    }

    @Override
    public Optional<URI> repository(Published published) throws PackageFailure {
        return copies.unchanging(base.resolve(published.projectFile())).map(file -> base);
    }
}
