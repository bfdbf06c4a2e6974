package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.CommandLine;

/** The memory that a process has before it takes more, and for structures of the kernel's: start.S reserves it. */
@Unmanaged
final class Room {
    static final int CONSOLE = 0;
    static final int CONSOLE_SIZE = 4096;
    static final int COMMAND_LINE = CONSOLE + CONSOLE_SIZE;
    static final int SIGNAL_STACK = COMMAND_LINE + CommandLine.ROOM;
    static final int SIGNAL_STACK_SIZE = 32768;
    /** What musl keeps for a thread. */
    static final int THREAD = SIGNAL_STACK + SIGNAL_STACK_SIZE;
    /** {@code struct timespec}: what a clock shows. */
    static final int TIME = THREAD + 64;
    /** The name of the tap device. */
    static final int NAME = TIME + 16;
    /** The structures of one call. */
    static final int STRUCTURE = NAME + TapDevice.NAME_SIZE;
    static final int STRUCTURE_SIZE = 1024;

    private Room() { }

    static Address at(int offset) {
        return start().add(offset);
    }

    /** A structure for one call, zero; the one before it is gone. */
    static Address structure() {
        Address structure = at(STRUCTURE);
        Address.fillZero(structure, STRUCTURE_SIZE);
        return structure;
    }

    @Import(name = "sandbox_room")
    @Variable
    private static native Address start();
}
