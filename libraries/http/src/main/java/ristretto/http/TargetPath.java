package ristretto.http;

import ristretto.signatures.Buffer;

/** The path of a request's target: percent-encoding and dot segments undone (RFC 3986, sections 2.1 and 5.2.4). */
final class TargetPath {
    private TargetPath() {
    }

    /**
     * {@code decode(buffer, from, to)} is the path in {@code [from, to)}, which begins with a slash; or the empty string
     * if an escape is broken or stands for a zero byte, or if what is left is not UTF-8.
     */
    static String decode(Buffer buffer, int from, int to) {
        byte[] decoded = new byte[to - from];
        int length = 0;
        for (int at = from; at < to; at++) {
            int c = buffer.getUnsignedByte(at);
            if (c == '%') {
                c = at + 2 < to ? escaped(buffer, at) : -1;
                if (c <= 0) {
                    return "";
                }
                at += 2;
            }
            decoded[length++] = (byte) c;
        }
        return Utf8.decode(decoded, withoutDots(decoded, length));
    }

    private static int escaped(Buffer buffer, int at) {
        int high = Ascii.hex(buffer.getUnsignedByte(at + 1));
        int low = Ascii.hex(buffer.getUnsignedByte(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Removes the segments {@code .} and {@code ..} in place; what is left still begins with a slash. */
    private static int withoutDots(byte[] path, int length) {
        int written = 0;
        int at = 0;
        while (at < length) {
            // At a slash: the segment behind it goes up to the next slash or the end.
            int next = at + 1;
            while (next < length && path[next] != '/') {
                next++;
            }
            int dots = dots(path, at + 1, next);
            if (dots == 0) {
                System.arraycopy(path, at, path, written, next - at);
                written += next - at;
            } else {
                if (dots == 2) {
                    written = Math.max(0, lastSlash(path, written));
                }
                if (next == length) {
                    path[written++] = '/';
                }
            }
            at = next;
        }
        return written;
    }

    /** 1 for the segment {@code .}, 2 for {@code ..}, 0 for any other. */
    private static int dots(byte[] path, int from, int to) {
        int count = to - from;
        return count == 1 && path[from] == '.' || count == 2 && path[from] == '.' && path[from + 1] == '.' ? count : 0;
    }

    private static int lastSlash(byte[] path, int end) {
        int at = end - 1;
        while (at >= 0 && path[at] != '/') {
            at--;
        }
        return at;
    }
}
