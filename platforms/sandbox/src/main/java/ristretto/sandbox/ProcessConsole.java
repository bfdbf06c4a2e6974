package ristretto.sandbox;

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
        int done = 0;
        while (done < length) {
            long written = SystemCall.call(SystemCall.WRITE, 1, Room.at(Room.CONSOLE + done), length - done);
            if (written > 0) {
                done += (int) written;
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
