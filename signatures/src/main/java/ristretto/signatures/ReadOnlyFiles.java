package ristretto.signatures;

import java.util.List;
import java.util.Optional;

/**
 * Files that do not change while the service runs. A path has the form {@code directory/name}: components separated by one
 * slash, none of them empty, {@code .} or {@code ..}; names are compared exactly.
 */
public interface ReadOnlyFiles {
    /** The file at {@code path}, if there is one; a directory is not a file. */
    Optional<File> find(String path);

    /** The paths of all files, in the order of their UTF-16 code units. */
    List<String> paths();

    /**
     * @param path as given to {@link #find}
     * @param content the whole content, {@linkplain Buffer#constant() constant}; empty for an empty file
     * @param digest the first 16 bytes of the content's SHA-256 in lower-case hexadecimal: equal content, equal digest
     */
    record File(String path, Buffer content, String digest) { }
}
