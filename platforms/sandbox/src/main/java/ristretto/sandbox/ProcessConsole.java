package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/** Standard output, collected into lines; and the process's end, before which they are written. */
@Unmanaged
final class ProcessConsole {
    private static int length;

    private ProcessConsole() { }

    @Export(name = "teavm_logchar")
    static void put(int character) {
        if (length == Room.CONSOLE_SIZE) {
            flush();
        }
        Room.at(Room.CONSOLE + length++).putByte((byte) character);
        if (character == '\n') {
            flush();
        }
    }

    /** If nobody reads, what was printed is lost, and the service goes on. */
    static void flush() {
        Address line = Room.at(Room.LINE);
        line.putAddress(Room.at(Room.CONSOLE));
        line.add(8).putLong(length);
        while (line.add(8).getLong() > 0) {
            long written = SystemCall.call(SystemCall.WRITEV, 1, line, 1);
            if (written > 0) {
                line.putAddress(line.getAddress().add(written));
                line.add(8).putLong(line.add(8).getLong() - written);
            } else if (written != SystemCall.EINTR) {
                break;
            }
        }
        length = 0;
    }

    @Export(name = "machine_stop")
    static void stop(int status) {
        flush();
        while (true) {
            SystemCall.call(SystemCall.EXIT_GROUP, status, 0, 0);
        }
    }

    /** A process cannot start itself again behind the filter; whoever started it can. */
    @Export(name = "machine_restart")
    static void restart() {
        stop(1);
    }
}
