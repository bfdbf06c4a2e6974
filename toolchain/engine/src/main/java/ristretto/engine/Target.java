package ristretto.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an appliance can be built for. */
public enum Target {
    /** A Java program on the developer's JDK. */
    JVM("jvm", false, "ristretto.jvm.EmbeddedFiles", "java.lang.System", "exit"),
    /** A virtual machine with virtio devices. */
    VIRTIO("virtio", true, "ristretto.machine.EmbeddedFiles", "ristretto.machine.Machine", "stop"),
    /** A Linux process that may make a handful of system calls. */
    SANDBOX("sandbox", true, "ristretto.machine.EmbeddedFiles", "ristretto.machine.Machine", "stop"),
    /** A part of a test: a program on a simulated host, which the test starts and hands its network. */
    SIMULATOR("simulator", false, "ristretto.jvm.EmbeddedFiles", "ristretto.simulator.SimulatedHost", "stop");

    private final String label;
    private final boolean image;
    private final String embeddedFiles;
    private final String endClass;
    private final String endMethod;

    Target(String label, boolean image, String embeddedFiles, String endClass, String endMethod) {
        this.label = label;
        this.image = image;
        this.embeddedFiles = embeddedFiles;
        this.endClass = endClass;
        this.endMethod = endMethod;
    }

    /** As in the {@code targets} of {@code Provides}. */
    public String label() {
        return label;
    }

    /** Whether it is compiled ahead of time. */
    public boolean image() {
        return image;
    }

    /** The platform's class whose static {@code content()} is the buffer with the packed files. */
    String embeddedFiles() {
        return embeddedFiles;
    }

    /** The class with the static {@link #endMethod}. */
    String endClass() {
        return endClass;
    }

    /** The method that ends the program with the status that it is called with. */
    String endMethod() {
        return endMethod;
    }

    /** What can be run by itself. */
    public static List<String> labels() {
        return Arrays.stream(values()).filter(each -> each != SIMULATOR).map(Target::label).toList();
    }

    public static Optional<Target> find(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
