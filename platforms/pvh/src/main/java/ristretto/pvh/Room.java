package ristretto.pvh;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.CommandLine;

/** The memory that the machine has before it knows how much there is: boot.S reserves it. */
@Unmanaged
final class Room {
    static final int COMMAND_LINE = 0;
    /** What musl keeps for a thread. */
    static final int THREAD = COMMAND_LINE + CommandLine.ROOM;
    /** Where KVM tells the scale of the time-stamp counter, and the date. */
    static final int KVM_CLOCK = THREAD + 64;
    static final int KVM_DATE = KVM_CLOCK + 64;
    /** Of 104 bytes. */
    static final int TASK_STATE = KVM_DATE + 16;
    static final int NOISE = TASK_STATE + 112;

    private Room() { }

    static Address at(int offset) {
        return start().add(offset);
    }

    @Import(name = "pvh_room")
    @Variable
    private static native Address start();
}
