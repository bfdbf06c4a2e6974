package ristretto.jvm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ristretto.signatures.MacAddress;

/**
 * An open tap device of Linux (Documentation/networking/tuntap.rst). Each frame is preceded by a virtio-net header, so
 * that checksums and segmentation can be left to the kernel, which often leaves them undone: nothing is ever on a wire.
 */
final class TapDevice {
    private static final String CLONE_DEVICE = "/dev/net/tun";
    private static final Path INTERFACES = Path.of("/sys/class/net");
    /** The size of {@code struct ifreq}, which begins with 16 bytes of name and then has the flags. */
    private static final int IFREQ = 40;
    private static final int NAME = 16;
    private static final long TUNSETIFF = 0x4004_54CAL;
    private static final long TUNSETOFFLOAD = 0x4004_54D0L;
    private static final long TUNSETVNETHDRSZ = 0x4004_54D8L;
    private static final int IFF_TAP = 0x0002;
    private static final int IFF_NO_PI = 0x1000;
    private static final int IFF_VNET_HDR = 0x4000;
    private static final int TUN_F_CSUM = 1;
    private static final int TUN_F_TSO4 = 2;

    private final String name;
    private final int file;

    private TapDevice(String name, int file) {
        this.name = name;
        this.file = file;
    }

    /**
     * {@code open(name)} attaches to an existing device.
     *
     * @throws IllegalArgumentException if there is none, it is in use or may not be used, with a message that says what to do
     */
    static TapDevice open(String name) {
        if (name.isEmpty() || name.length() >= NAME || name.contains("/") || !Files.exists(INTERFACES.resolve(name))) {
            throw wrong(name, "there is no such device; make one with 'ip tuntap add dev " + name + " mode tap user $USER'");
        }
        if (!Files.exists(INTERFACES.resolve(name).resolve("tun_flags"))) {
            throw wrong(name, "it is a network device, but not a tap device");
        }
        LinuxCalls calls = new LinuxCalls();
        int file = calls.open(CLONE_DEVICE, LinuxCalls.O_RDWR | LinuxCalls.O_CLOEXEC);
        if (file < 0) {
            throw wrong(name, reasonNotOpened(-file));
        }
        int error = attach(calls, file, name);
        if (error != 0) {
            calls.close(file);
            throw wrong(name, reasonNotAttached(error, name));
        }
        return new TapDevice(name, file);
    }

    private static int attach(LinuxCalls calls, int file, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(IFREQ, Long.BYTES);
            MemorySegment.copy(name.getBytes(StandardCharsets.UTF_8), 0, request, ValueLayout.JAVA_BYTE, 0, name.length());
            request.set(ValueLayout.JAVA_SHORT, NAME, (short) (IFF_TAP | IFF_NO_PI | IFF_VNET_HDR));
            int result = calls.ioctl(file, TUNSETIFF, request);
            if (result >= 0) {
                // A device that outlives its users still has the size that the last one wanted: QEMU's is 12.
                result = calls.ioctl(file, TUNSETVNETHDRSZ, arena.allocateFrom(ValueLayout.JAVA_INT, TapNetwork.HEADER));
            }
            // What the kernel may leave to this program: checksums, and TCP segments longer than the MTU.
            return result < 0 ? -result : -calls.ioctl(file, TUNSETOFFLOAD, MemorySegment.ofAddress(TUN_F_CSUM | TUN_F_TSO4));
        }
    }

    private static String reasonNotOpened(int error) {
        return switch (error) {
            case LinuxCalls.ENOENT, LinuxCalls.ENXIO, LinuxCalls.ENODEV -> "the kernel has no " + CLONE_DEVICE + "; load it with 'modprobe tun'";
            case LinuxCalls.EACCES, LinuxCalls.EPERM -> "no permission to open " + CLONE_DEVICE;
            default -> CLONE_DEVICE + " cannot be opened: error " + error;
        };
    }

    private static String reasonNotAttached(int error, String name) {
        return switch (error) {
            case LinuxCalls.EBUSY -> "another program uses it";
            case LinuxCalls.EPERM, LinuxCalls.EACCES -> "it belongs to another user; make it anew with 'ip tuntap add dev " + name
                    + " mode tap user $USER'";
            case LinuxCalls.EINVAL -> "it is not a tap device, or one of several queues";
            default -> "it cannot be attached to: error " + error;
        };
    }

    private static IllegalArgumentException wrong(String name, String reason) {
        return new IllegalArgumentException("tap device '" + name + "': " + reason);
    }

    /** The most bytes of payload in a frame. */
    int mtu() {
        return Integer.parseInt(attribute("mtu"));
    }

    /** The address of the computer's end. */
    MacAddress hostAddress() {
        return MacAddress.parse(attribute("address"));
    }

    private String attribute(String attribute) {
        try {
            return Files.readString(INTERFACES.resolve(name).resolve(attribute)).strip();
        } catch (IOException gone) {
            throw wrong(name, "its " + attribute + " cannot be read: " + gone.getMessage());
        }
    }

    /** Waits for a frame; its length with header, or a negated error number. */
    long read(LinuxCalls calls, MemorySegment into) {
        return calls.read(file, into, into.byteSize());
    }

    /** Sends a frame with its header; a negative result is an error number, negated. */
    long write(LinuxCalls calls, MemorySegment frame, long length) {
        return calls.write(file, frame, length);
    }
}
