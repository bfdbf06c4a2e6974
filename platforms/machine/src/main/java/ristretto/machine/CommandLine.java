package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** The command line with which the machine was started, as the start code collects it: bytes up to a zero. */
@Unmanaged
public final class CommandLine {
    /** Bytes of the longest, with its zero. */
    public static final int ROOM = 4096;

    private static Address start;
    private static int length;

    private CommandLine() { }

    /** Begins an empty command line in {@link #ROOM} bytes that are zero. */
    public static void begin(Address room) {
        start = room;
    }

    /** Adds a byte; false if there is no room for it. */
    public static boolean add(int character) {
        if (length == ROOM - 1) {
            return false;
        }
        start.add(length++).putByte((byte) character);
        return true;
    }

    public static boolean isEmpty() {
        return length == 0;
    }

    static Address start() {
        return start;
    }
}
