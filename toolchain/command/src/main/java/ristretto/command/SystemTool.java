package ristretto.command;

import java.util.EnumSet;

/** A program of the operating system that the command starts, and the packages that have it. */
enum SystemTool {
    MAVEN("mvn", "to find out what a project depends on", "maven", "maven", "maven", "maven"),
    QEMU("qemu-system-x86_64", "to run machines", "qemu-system-x86", "qemu-system-x86-core", "qemu-system-x86", "qemu-system-x86_64"),
    PASST("passt", "to give sandboxes a network", "passt", "passt", "passt", "passt"),
    C_COMPILER("gcc", "to compile images", "gcc", "gcc", "gcc", "gcc"),
    MAKE("make", "to compile images on two processors", "make", "make", "make", "make"),
    LINKER("ld", "to link images", "binutils", "binutils", "binutils", "binutils"),
    C_LIBRARY("/usr/lib/x86_64-linux-musl/libc.a", "to link images", "musl-dev", "musl-libc-static", "musl", "musl-dev"),

    PERF("perf", "to watch programs", "linux-perf", "perf", "perf", "perf"),
    IP("ip", "to make network namespaces", "iproute2", "iproute", "iproute2", "iproute2"),
    WRK("wrk", "to put web servers under load", "wrk", "wrk", "wrk", "wrk"),
    NGINX("nginx", "to compare with", "nginx-light", "nginx-core", "nginx", "nginx"),
    STRACE("strace", "to count system calls", "strace", "strace", "strace", "strace"),
    IPERF3("iperf3", "to measure TCP", "iperf3", "iperf3", "iperf3", "iperf3"),
    APT_GET("apt-get", "to fetch a Linux to compare with", "apt", "apt", "apt", "apt"),
    DPKG("dpkg", "to unpack a Linux to compare with", "dpkg", "dpkg", "dpkg", "dpkg");

    private final String program;
    private final String purpose;
    private final String debian;
    private final String fedora;
    private final String arch;
    private final String alpine;

    SystemTool(String program, String purpose, String debian, String fedora, String arch, String alpine) {
        this.program = program;
        this.purpose = purpose;
        this.debian = debian;
        this.fedora = fedora;
        this.arch = arch;
        this.alpine = alpine;
    }

    /** Those that building, running and testing need; the others are for profiles and benchmarks. */
    static EnumSet<SystemTool> needed() {
        return EnumSet.range(MAVEN, C_LIBRARY);
    }

    /** Its name on the search path, or the path of a file. */
    String program() {
        return program;
    }

    /** Why it is needed. */
    String purpose() {
        return purpose;
    }

    /** The package of it that {@code manager} knows. */
    String packageFor(PackageManager manager) {
        return switch (manager) {
            case APT -> debian;
            case DNF -> fedora;
            case PACMAN -> arch;
            case APK -> alpine;
        };
    }
}
