package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/** Gives up what can be given up. As root of a user namespace alone, the identity cannot change; its power goes all the same. */
@Unmanaged
final class Privileges {
    private static final int NOBODY = 65534;
    private static final int CAPABILITIES_VERSION_3 = 0x2008_0522;
    /** The first descriptor that is none of the standard ones. */
    private static final int FIRST = 3;
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
        long failure = SystemCall.call(SystemCall.CAPSET, header.toLong(), header.add(8), 0);
        if (failure != 0) {
            Start.refuse("the kernel does not take the capabilities of the process", null, failure);
        }
        SystemCall.call(SystemCall.PRCTL, SET_DUMPABLE, 0, 0, 0, 0);
        failure = SystemCall.call(SystemCall.PRCTL, SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0);
        if (failure != 0) {
            Start.refuse("the kernel does not let the process give up privileges", null, failure);
        }
        closeOthers(Descriptor.number());
    }

    /** Leaves standard input, output and errors, and the network, which may be -1. */
    private static void closeOthers(int network) {
        if (network > FIRST) {
            close(FIRST, network - 1);
        }
        close(Math.max(network + 1, FIRST), -1);
    }

    private static void close(int from, int to) {
        long failure = SystemCall.call(SystemCall.CLOSE_RANGE, from, to, 0);
        if (failure != 0) {
            Start.refuse("the kernel does not close descriptors; Linux 5.9 or newer does", null, failure);
        }
    }
}
