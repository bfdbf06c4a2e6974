package ristretto.packages;

import java.io.IOException;
import java.util.List;

/**
 * The file in which a place lists its packages; docs/packages.md has the format.
 *
 * @param format {@link #FORMAT}
 */
record IndexFile(int format, List<Published> packages) {
    static final String NAME = "ristretto-packages.json";
    static final int FORMAT = 1;

    IndexFile {
        packages = packages == null ? List.of() : List.copyOf(packages);
    }

    /** In order, whatever the order of {@code packages}. */
    static IndexFile of(List<Published> packages) {
        return new IndexFile(FORMAT, packages.stream().sorted().toList());
    }

    /** @throws IOException if that is no index of this format */
    static IndexFile read(byte[] text) throws IOException {
        IndexFile file = Json.read(text, IndexFile.class);
        if (file.format() != FORMAT) {
            throw new IOException("it has format " + file.format() + ", and this tool reads format " + FORMAT);
        }
        for (Published each : file.packages()) {
            check(each);
        }
        return of(file.packages());
    }

    private static void check(Published published) throws IOException {
        List<String> wrong = EntryCheck.wrong(published.name(), published.version(), published.file(), published.sha256());
        if (published.descriptor() == null) {
            wrong.add("no descriptor");
        }
        EntryCheck.refuse(wrong);
        try {
            DescriptorReader.checked(published.descriptor());
        } catch (IOException failure) {
            throw new IOException(published.coordinates() + ": " + failure.getMessage(), failure);
        }
    }

    String text() {
        return Json.write(this);
    }
}
