package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** Text outside the Java heap: bytes up to a zero. Nothing here needs a heap. */
@Unmanaged
public final class NativeText {
    private NativeText() { }

    public static int length(Address text) {
        int length = 0;
        while (text.add(length).getByte() != 0) {
            length++;
        }
        return length;
    }

    /** Whether the text begins with {@code part}, which is ASCII. */
    public static boolean startsWith(Address text, String part) {
        for (int i = 0; i < part.length(); i++) {
            if (text.add(i).getByte() != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code part}, which is ASCII, is anywhere in the text. */
    public static boolean contains(Address text, String part) {
        for (int i = 0; text.add(i).getByte() != 0; i++) {
            if (startsWith(text.add(i), part)) {
                return true;
            }
        }
        return false;
    }

    /** Copies the text with its zero. */
    public static void copy(Address text, Address to) {
        Address.moveMemoryBlock(text, to, length(text) + 1);
    }

    /** Writes a text of ASCII where zeros are. */
    public static void write(String text, Address to) {
        for (int i = 0; i < text.length(); i++) {
            to.add(i).putByte((byte) text.charAt(i));
        }
    }
}
