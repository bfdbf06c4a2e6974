package ristretto.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The file in which a place lists its packages; docs/packages.md has the format.
 *
 * @param format {@link #FORMAT}
 */
record IndexFile(int format, List<Published> packages) {
    static final String NAME = "ristretto-packages.json";
    static final int FORMAT = 1;

    private static final Pattern NAMED = Pattern.compile("[\\w.-]+:[\\w.-]+");
    private static final Pattern VERSION = Pattern.compile("[\\w.+-]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

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
        List<String> wrong = new ArrayList<>();
        require(NAMED, published.name(), "name", wrong);
        require(VERSION, published.version(), "version", wrong);
        require(HASH, published.sha256(), "sha256", wrong);
        if (published.file() == null || published.file().startsWith("/") || published.file().contains("\\")
                || List.of(published.file().split("/")).contains("..") || published.file().contains(":")) {
            wrong.add("file '" + published.file() + "'");
        }
        if (published.descriptor() == null) {
            wrong.add("no descriptor");
        }
        if (!wrong.isEmpty()) {
            throw new IOException("an entry has " + String.join(", ", wrong) + ", which cannot be");
        }
        try {
            DescriptorReader.checked(published.descriptor());
        } catch (IOException failure) {
            throw new IOException(published.coordinates() + ": " + failure.getMessage(), failure);
        }
    }

    private static void require(Pattern pattern, String text, String member, List<String> wrong) {
        if (text == null || !pattern.matcher(text).matches()) {
            wrong.add(member + " '" + text + "'");
        }
    }

    String text() {
        return Json.write(this);
    }
}
