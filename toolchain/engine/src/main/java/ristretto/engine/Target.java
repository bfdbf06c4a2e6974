package ristretto.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an appliance can be built for. */
public enum Target {
    /** A Java program on the developer's JDK. */
    JVM("jvm", false, "ristretto.jvm.EmbeddedFiles"),
    /** A virtual machine with virtio devices. */
    VIRTIO("virtio", true, "ristretto.machine.EmbeddedFiles");

    private final String label;
    private final boolean image;
    private final String embeddedFiles;

    Target(String label, boolean image, String embeddedFiles) {
        this.label = label;
        this.image = image;
        this.embeddedFiles = embeddedFiles;
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

    public static List<String> labels() {
        return Arrays.stream(values()).map(Target::label).toList();
    }

    public static Optional<Target> find(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
