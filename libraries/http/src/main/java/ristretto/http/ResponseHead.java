package ristretto.http;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/**
 * The head of an answer as it is written. Fields go to the buffer as they are given; the status line, which may change
 * until the head is sent, is put in front of them at the end, into room kept for it.
 */
final class ResponseHead {
    /** {@code HTTP/1.1 431 Request Header Fields Too Large} and line end fit. */
    private static final int STATUS_LINE = 64;
    private static final int LIMIT = 64 * 1024;
    private static final int LINE_END = Ascii.CR << 8 | Ascii.LF;
    private static final long EIGHT_DIGITS = 100_000_000;
    private static final byte[] OK = Ascii.bytes("HTTP/1.1 200 OK\r\n");
    private static final byte[] VERSION = Ascii.bytes("HTTP/1.1 ");

    private final Memory memory;
    private Buffer buffer;
    private boolean owned;
    private int start;
    private int end;
    /** The digits that were written last, the first of them lowest, and how many they are: answers are often as long as the one before. */
    private long digits;
    private int digitCount;
    private int digitsOf = -1;

    /** Begins with {@code buffer}, which is somebody else's to release. */
    ResponseHead(Memory memory, Buffer buffer) {
        this.memory = memory;
        this.buffer = buffer;
    }

    void clear() {
        end = STATUS_LINE;
    }

    Buffer buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    /** Adds bytes as they are. */
    void put(byte[] bytes) {
        makeRoom(bytes.length);
        buffer.put(end, bytes, 0, bytes.length);
        end += bytes.length;
    }

    /** Adds part of a body behind the head, if the room at hand suffices. */
    boolean putBody(Buffer body) {
        boolean fits = body.length() <= buffer.length() - end;
        if (fits) {
            buffer.put(end, body, 0, body.length());
            end += body.length();
        }
        return fits;
    }

    boolean putBody(byte[] body) {
        boolean fits = body.length <= buffer.length() - end;
        if (fits) {
            put(body);
        }
        return fits;
    }

    /** Adds a field after checking it (RFC 9110, section 5.5). */
    void field(String name, String value) {
        check(name, value);
        makeRoom(name.length() + value.length() + 4);
        text(name);
        buffer.putShort(end, ':' << 8 | ' ');
        end += 2;
        text(value);
        buffer.putShort(end, LINE_END);
        end += 2;
    }

    /** Adds a number, 0 or more, in decimal notation. */
    void decimal(long number) {
        int fewest = 1;
        long rest = number;
        if (number >= EIGHT_DIGITS) {
            decimal(number / EIGHT_DIGITS);
            rest = number % EIGHT_DIGITS;
            fewest = 8;
        }
        digits((int) rest, fewest);
    }

    /** Adds up to eight digits at once. */
    private void digits(int number, int fewest) {
        makeRoom(8);
        if (number != digitsOf || fewest > 1) {
            digits = 0;
            digitCount = 0;
            for (int rest = number; rest > 0 || digitCount < fewest; rest /= 10) {
                digits = digits >>> 8 | (long) ('0' + rest % 10) << 56;
                digitCount++;
            }
            digitsOf = fewest == 1 ? number : -1;
        }
        buffer.putLong(end, digits);
        end += digitCount;
    }

    /** Ends the line, and the head with it. */
    void lastLineEnds() {
        makeRoom(4);
        buffer.putInt(end, LINE_END << 16 | LINE_END);
        end += 4;
    }

    /** Puts the status line in front; the head is in {@link #buffer} from {@link #start} then. */
    void statusLine(int status) {
        if (status == Status.OK) {
            start = STATUS_LINE - OK.length;
            buffer.put(start, OK, 0, OK.length);
            return;
        }
        String phrase = Status.phrase(status);
        int last = end;
        start = STATUS_LINE - VERSION.length - 4 - phrase.length() - 2;
        buffer.put(start, VERSION, 0, VERSION.length);
        end = start + VERSION.length;
        // Exactly these four bytes: right behind a line without a phrase stand the fields.
        buffer.putInt(end, '0' + status / 100 << 24 | '0' + status / 10 % 10 << 16 | '0' + status % 10 << 8 | ' ');
        end += 4;
        text(phrase);
        buffer.putShort(end, LINE_END);
        end = last;
    }

    static void check(String name, String value) {
        boolean good = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            good &= Ascii.token(name.charAt(i));
        }
        for (int i = 0; i < value.length(); i++) {
            int c = value.charAt(i);
            good &= c >= Ascii.SPACE && c != 0x7F && c <= 0xFF || c == Ascii.TAB;
        }
        if (!good) {
            throw new IllegalArgumentException("not a header field: " + name);
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer.putByte(end + i, text.charAt(i));
        }
        end += text.length();
    }

    private void makeRoom(int count) {
        if (count > buffer.length() - end) {
            if (count > LIMIT - end) {
                throw new IllegalStateException("the header of an answer is limited to " + LIMIT + " bytes");
            }
            int length = buffer.length();
            while (count > length - end) {
                length *= 2;
            }
            Buffer larger = memory.allocate(length);
            larger.put(0, buffer, 0, end);
            release();
            buffer = larger;
            owned = true;
        }
    }

    void release() {
        if (owned) {
            owned = false;
            memory.release(buffer);
        }
    }
}
