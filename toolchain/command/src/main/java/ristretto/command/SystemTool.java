package ristretto.command;

/** A program of the operating system that the command starts, and the packages that have it. */
enum SystemTool {
    MAVEN("mvn", "to find out what a project depends on", "maven", "maven", "maven", "maven"),
    QEMU("qemu-system-x86_64", "to run machines", "qemu-system-x86", "qemu-system-x86-core", "qemu-system-x86", "qemu-system-x86_64"),
    PASST("passt", "to give sandboxes a network", "passt", "passt", "passt", "passt"),
    C_COMPILER("gcc", "to compile images", "gcc", "gcc", "gcc", "gcc"),
    LINKER("ld", "to link images", "binutils", "binutils", "binutils", "binutils"),
    C_LIBRARY("/usr/lib/x86_64-linux-musl/libc.a", "to link images", "musl-dev", "musl-libc-static", "musl", "musl-dev");

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
