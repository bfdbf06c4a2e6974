package ristretto.files;

import static ristretto.files.PackedFormat.CONTENT_DIGEST;
import static ristretto.files.PackedFormat.CONTENT_LENGTH;
import static ristretto.files.PackedFormat.CONTENT_OFFSET;
import static ristretto.files.PackedFormat.COUNT;
import static ristretto.files.PackedFormat.DIGEST;
import static ristretto.files.PackedFormat.ENTRY;
import static ristretto.files.PackedFormat.INDEX;
import static ristretto.files.PackedFormat.LENGTH;
import static ristretto.files.PackedFormat.MAGIC;
import static ristretto.files.PackedFormat.PATH_LENGTH;
import static ristretto.files.PackedFormat.PATH_OFFSET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.ReadOnlyFiles;

/** Files in the form of {@link PackedFormat}. A look-up is a binary search in place; nothing is unpacked before. */
public final class PackedFiles implements ReadOnlyFiles {
    private static final String HEX = "0123456789abcdef";

    private final Buffer packed;
    private final int count;

    /**
     * The files in {@code packed}, which is constant.
     *
     * @throws CorruptFilesException if it is anything but packed files, complete and in order
     */
    public PackedFiles(Buffer packed) {
        require(packed.constant(), "the buffer is not constant");
        require(packed.length() >= INDEX, "only " + packed.length() + " bytes");
        require(packed.getLong(0) == MAGIC, "the first eight bytes are not RFILES01");
        require(packed.getUnsignedInt(LENGTH) == packed.length(),
                "they should be " + packed.getUnsignedInt(LENGTH) + " bytes but are " + packed.length());
        long files = packed.getUnsignedInt(COUNT);
        require(files <= (packed.length() - INDEX) / ENTRY, "no room for " + files + " files");
        this.packed = packed;
        this.count = (int) files;
        int paths = INDEX + count * ENTRY;
        for (int i = 0; i < count; i++) {
            paths = checkPath(i, paths);
        }
        checkContents(paths);
    }

    @Override
    public Optional<File> find(String path) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = compare(middle, path);
            if (order == 0) {
                return Optional.of(file(middle, path));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> paths() {
        List<String> paths = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            paths.add(path(i));
        }
        return paths;
    }

    private File file(int index, String path) {
        char[] digest = new char[2 * DIGEST];
        for (int i = 0; i < DIGEST; i++) {
            int octet = packed.getUnsignedByte(INDEX + index * ENTRY + CONTENT_DIGEST + i);
            digest[2 * i] = HEX.charAt(octet >> 4);
            digest[2 * i + 1] = HEX.charAt(octet & 0xF);
        }
        return new File(path, packed.slice(number(index, CONTENT_OFFSET), number(index, CONTENT_LENGTH)), new String(digest));
    }

    private String path(int index) {
        int offset = number(index, PATH_OFFSET);
        char[] path = new char[number(index, PATH_LENGTH)];
        for (int i = 0; i < path.length; i++) {
            path[i] = (char) packed.getUnsignedShort(offset + 2 * i);
        }
        return new String(path);
    }

    /** The order of the path at {@code index} and {@code path}, as of {@link String#compareTo}. */
    private int compare(int index, String path) {
        int offset = number(index, PATH_OFFSET);
        int length = number(index, PATH_LENGTH);
        int common = Math.min(length, path.length());
        for (int i = 0; i < common; i++) {
            int difference = packed.getUnsignedShort(offset + 2 * i) - path.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return length - path.length();
    }

    private int number(int index, int field) {
        return packed.getInt(INDEX + index * ENTRY + field);
    }

    private long unsigned(int index, int field) {
        return packed.getUnsignedInt(INDEX + index * ENTRY + field);
    }

    /** Checks the path of file {@code index}, which begins at {@code offset}; where it ends. */
    private int checkPath(int index, int offset) {
        long length = unsigned(index, PATH_LENGTH);
        require(unsigned(index, PATH_OFFSET) == offset && length <= (packed.length() - offset) / 2,
                "the path of file " + index + " is not where it belongs");
        require(wellFormed(offset, (int) length), "the path of file " + index + " is malformed");
        require(index == 0 || compare(index - 1, path(index)) < 0, "the path of file " + index + " is not in order");
        return offset + 2 * (int) length;
    }

    /** Components separated by one slash, none of them empty, a dot or two. */
    private boolean wellFormed(int offset, int length) {
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || packed.getUnsignedShort(offset + 2 * i) == '/') {
                boolean dots = i - start <= 2;
                for (int j = start; j < i; j++) {
                    dots &= packed.getUnsignedShort(offset + 2 * j) == '.';
                }
                if (dots) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private void checkContents(int from) {
        long offset = from;
        for (int i = 0; i < count; i++) {
            offset = PackedFormat.aligned(offset);
            require(unsigned(i, CONTENT_OFFSET) == offset && offset + unsigned(i, CONTENT_LENGTH) <= packed.length(),
                    "the content of file " + i + " is not where it belongs");
            offset += unsigned(i, CONTENT_LENGTH);
        }
        require(offset == packed.length(), "there are " + (packed.length() - offset) + " bytes too many");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new CorruptFilesException(otherwise);
        }
    }
}
