package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import ristretto.machine.NativeText;

/** How a tap device is opened, and what it is asked (Linux, Documentation/networking/tuntap.rst). */
@Unmanaged
final class TapDevice {
    /** TUNSETIFF, TUNGETIFF, TUNSETOFFLOAD, TUNSETVNETHDRSZ and SIOCGIFMTU. */
    private static final int SET_INTERFACE = 0x4004_54CA;
    private static final int GET_INTERFACE = 0x8004_54D2;
    private static final int SET_OFFLOAD = 0x4004_54D0;
    private static final int SET_HEADER_SIZE = 0x4004_54D8;
    private static final int GET_MTU = 0x8921;

    /** {@code struct ifreq}: a name and, behind it, flags or a size. */
    static final int NAME_SIZE = 16;
    private static final int VALUE = 16;

    /** IFF_TAP, IFF_NO_PI and IFF_VNET_HDR. */
    private static final int FLAGS = 0x0002 | 0x1000 | 0x4000;
    /** TUN_F_CSUM and TUN_F_TSO4. */
    private static final int OFFLOADS = 1 | 2;
    private static final int FAMILY_INET = 2;
    private static final int DATAGRAM = 2;

    private TapDevice() { }

    /** The descriptor of a device that exists. */
    static int open(Address name) {
        if (NativeText.length(name) >= NAME_SIZE || mtu(name) < 0) {
            Start.refuse("there is no such tap device; 'ip tuntap add NAME mode tap user USER' makes one: ", name, 0);
        }
        Address path = Room.structure();
        NativeText.write("/dev/net/tun", path);
        long descriptor = SystemCall.call(SystemCall.OPEN, path.toLong(), Descriptor.READ_WRITE | Descriptor.NON_BLOCKING, 0);
        if (descriptor < 0) {
            Start.refuse(descriptor == SystemCall.ENOENT ? "the kernel has no tap devices; load the module tun: /dev/net/tun"
                : "this user may not open /dev/net/tun; a launcher that may can pass the device on, with --descriptor=NUMBER, and passt needs no rights, "
                + "with --socket=PATH", null, descriptor);
        }
        Address request = request(name);
        request.add(VALUE).putShort((short) FLAGS);
        long failure = SystemCall.call(SystemCall.IOCTL, descriptor, SET_INTERFACE, request.toLong());
        if (failure < 0) {
            Start.refuse(failure == SystemCall.EBUSY ? "another process uses the tap device " : failure == SystemCall.EPERM
                ? "this user may not use the tap device; 'ip tuntap add NAME mode tap user USER' makes one that it may: "
                : "not a tap device: ", name, failure);
        }
        return (int) descriptor;
    }

    /** Asks a tap device what it is; its name, or null, for no other descriptor answers. */
    static Address prepare(int descriptor) {
        Address request = Room.structure();
        if (SystemCall.call(SystemCall.IOCTL, descriptor, GET_INTERFACE, request.toLong()) < 0) {
            return null;
        }
        Address name = Room.at(Room.NAME);
        NativeText.copy(request, name);
        if ((request.add(VALUE).getShort() & FLAGS) != FLAGS) {
            Start.refuse("the tap device was not opened with IFF_TAP, IFF_NO_PI and IFF_VNET_HDR: ", name, 0);
        }
        long failure = SystemCall.call(SystemCall.IOCTL, descriptor, SET_OFFLOAD, OFFLOADS);
        if (failure < 0) {
            Start.refuse("the tap device does not do checksums and segmentation: ", name, failure);
        }
        // A device that outlives its users still has the size that the last one wanted: QEMU's is 12.
        request.putInt(TapLink.HEADER);
        failure = SystemCall.call(SystemCall.IOCTL, descriptor, SET_HEADER_SIZE, request.toLong());
        if (failure < 0) {
            Start.refuse("the tap device does not do short headers: ", name, failure);
        }
        return name;
    }

    /** Bytes of a packet, or -1 if there is no such interface. */
    static int mtu(Address name) {
        long socket = SystemCall.call(SystemCall.SOCKET, FAMILY_INET, DATAGRAM, 0);
        Address request = request(name);
        long failure = SystemCall.call(SystemCall.IOCTL, socket, GET_MTU, request.toLong());
        SystemCall.call(SystemCall.CLOSE, socket, 0, 0);
        return failure < 0 ? -1 : request.add(VALUE).getInt();
    }

    /** FNV-1a of a name: an address that stays the same for the same tap device. */
    static int hash(Address name) {
        int hash = 0x811C_9DC5;
        for (; name.getByte() != 0; name = name.add(1)) {
            hash = (hash ^ name.getByte() & 0xFF) * 0x0100_0193;
        }
        return hash;
    }

    private static Address request(Address name) {
        Address request = Room.structure();
        NativeText.copy(name, request);
        return request;
    }
}
