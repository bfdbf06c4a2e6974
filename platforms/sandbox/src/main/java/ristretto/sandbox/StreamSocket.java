package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import ristretto.machine.NativeText;

/** A socket of the Unix domain, at which passt(1) or QEMU's "-netdev stream" listens. */
@Unmanaged
final class StreamSocket {
    private static final int FAMILY_UNIX = 1;
    private static final int STREAM = 1;
    /** {@code struct sockaddr_un}: the family, and a path with its zero. */
    private static final int PATH = 2;
    private static final int PATH_SIZE = 108;

    private StreamSocket() { }

    /** The descriptor of a connection to the socket at a path. */
    static int connect(Address path) {
        if (NativeText.length(path) >= PATH_SIZE) {
            Start.refuse("the path of the socket is longer than 107 bytes: ", path, 0);
        }
        Address address = Room.structure();
        address.putShort((short) FAMILY_UNIX);
        NativeText.copy(path, address.add(PATH));
        long descriptor = SystemCall.call(SystemCall.SOCKET, FAMILY_UNIX, STREAM, 0);
        long failure = SystemCall.call(SystemCall.CONNECT, descriptor, address, PATH + PATH_SIZE);
        if (failure < 0) {
            Start.refuse("nobody listens at the socket ", path, failure);
        }
        return (int) descriptor;
    }
}
