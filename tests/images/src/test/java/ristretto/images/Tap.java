package ristretto.images;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tap devices of the namespace that the process runs in. The computer's end has the address ending in 1, the machine's in 2. */
final class Tap {
    static final String NAME = "tap0";
    static final String HOST = "10.77.0.1";
    static final String MACHINE = "10.77.0.2";
    static final String PREFIX = "/24";

    private Tap() { }

    /** Whether /sys is this namespace's. */
    static boolean visible() {
        return Files.exists(Path.of("/sys/class/net", NAME));
    }

    /**
     * Makes the device anew, so that nothing of an earlier test is left. A client may open many connections one after the
     * other: it has all ports, and takes those again that it has just closed.
     */
    static void make() {
        make(NAME, HOST);
    }

    /** Another one, on which the computer has the address {@code host}. */
    static void make(String name, String host) {
        Tools.run("sh", "-c", "echo 1024 65535 >/proc/sys/net/ipv4/ip_local_port_range; echo 1 >/proc/sys/net/ipv4/tcp_tw_reuse");
        Tools.run("ip", "link", "delete", name);
        Tools.run("ip", "tuntap", "add", "dev", name, "mode", "tap").orFail();
        Tools.run("ip", "address", "add", host + PREFIX, "dev", name).orFail();
        Tools.run("ip", "link", "set", name, "up").orFail();
    }
}
