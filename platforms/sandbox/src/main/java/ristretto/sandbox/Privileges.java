package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** Gives up what can be given up. As root of a user namespace alone, the identity cannot change; its power goes all the same. */
@Unmanaged
final class Privileges {
    private static final int NOBODY = 65534;
    private static final int CAPABILITIES_VERSION_3 = 0x2008_0522;
    private static final int SET_DUMPABLE = 4;
    private static final int SET_NO_NEW_PRIVILEGES = 38;

    private Privileges() { }

    static void drop() {
        if (SystemCall.call(SystemCall.GETUID, 0, 0, 0) == 0) {
            SystemCall.call(SystemCall.SETGROUPS, 0, 0, 0);
            SystemCall.call(SystemCall.SETRESGID, NOBODY, NOBODY, NOBODY);
            SystemCall.call(SystemCall.SETRESUID, NOBODY, NOBODY, NOBODY);
        }
        Address header = Room.structure();
        header.putInt(CAPABILITIES_VERSION_3);
        SystemCall.call(SystemCall.CAPSET, header.toLong(), header.add(8), 0);
        SystemCall.call(SystemCall.PRCTL, SET_DUMPABLE, 0, 0, 0, 0);
        long failure = SystemCall.call(SystemCall.PRCTL, SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0);
        if (failure != 0) {
            Start.refuse("the kernel does not let the process give up privileges", null, failure);
        }
        closeOthers(Descriptor.number());
    }

    /** Leaves standard input, output and errors, and the network, which may be -1. */
    private static void closeOthers(int network) {
        if (network < 0) {
            SystemCall.call(SystemCall.CLOSE_RANGE, 3, -1, 0);
        } else {
            SystemCall.call(SystemCall.CLOSE_RANGE, 3, network - 1, 0);
            SystemCall.call(SystemCall.CLOSE_RANGE, network + 1, -1, 0);
        }
    }
}
