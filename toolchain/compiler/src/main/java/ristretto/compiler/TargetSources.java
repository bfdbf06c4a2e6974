package ristretto.compiler;

import java.util.List;
import java.util.stream.Stream;

/**
 * The C and assembly beneath Java on a target. The paths are of resources on the program's class path, below
 * {@code ristretto/c/}.
 *
 * @param headers copied beside the others
 * @param unit compiled together with the generated code, as one whole program, in this order
 * @param assembly assembled on their own
 * @param layout the linker script
 * @param anyAddress whether the image can be loaded at any address, and relocates itself
 * @param floor the classes of Java whose exported methods C, assembly and imports of other classes call by name
 * @param unpacker the assembly and the linker script of what unpacks a compressed image, if the target has it
 * @param fast folders of generated code that is compiled for speed
 * @param speed how much of it: gcc's level
 */
record TargetSources(List<String> headers, List<String> unit, List<String> assembly, String layout, boolean anyAddress,
        List<String> floor, List<String> unpacker, List<String> fast, String speed) {
    /** What every packet passes through, and what makes pages of texts. */
    private static final List<String> BUSY = List.of("classes/ristretto/signatures/", "classes/ristretto/machine/", "classes/ristretto/sandbox/",
        "classes/ristretto/network/", "classes/ristretto/tcp/", "classes/ristretto/http/", "classes/java/lang/AbstractStringBuilder.c",
        "classes/java/lang/StringBuilder.c", "classes/java/lang/String.c", "classes/java/util/", "classes/java/nio/",
        "classes/ristretto/corrections/StringBuilderCorrections.c", "classes/ristretto/corrections/Utf8Text.c");

    /** Of these what costs a request of a web server most, and grows little: the image of a machine is to be small. */
    private static final List<String> BUSIEST = List.of("classes/ristretto/signatures/OutgoingFrame.c", "classes/ristretto/network/Ipv4Header.c",
        "classes/ristretto/network/Ipv4Cidr.c", "classes/ristretto/network/Ipv4Configuration.c",
        "classes/ristretto/tcp/Chunks.c", "classes/ristretto/tcp/Flow", "classes/ristretto/tcp/Receiver.c",
        "classes/ristretto/tcp/Segment.c", "classes/ristretto/tcp/Send", "classes/ristretto/tcp/Transmitter.c", "classes/ristretto/http/Ascii.c",
        "classes/ristretto/http/HeaderFields.c", "classes/ristretto/http/RequestParser.c", "classes/ristretto/http/ResponseHead.c",
        "classes/ristretto/virtio/ReceiveQueue.c", "classes/ristretto/virtio/TransmitQueue.c", "classes/ristretto/virtio/Virtqueue.c");

    /** What every target has. */
    private static final List<String> MACHINE = List.of("machine/exceptions.c", "machine/semantics.c", "machine/heap.c",
        "machine/weak.c", "machine/runtime.c", "machine/fibers.c", "machine/copy.c");

    private static final List<String> MACHINE_FLOOR = List.of("machine.Panic", "machine.Pages", "machine.Stacks");

    static TargetSources of(String target) throws CompilationFailure {
        return switch (target) {
            case "virtio" -> new TargetSources(
                withMachine("pvh/pvh.h"), MACHINE, List.of("machine/switch.S", "pvh/boot.S"), "pvh/image.ld", false,
                floor("pvh", "Boot", "StackPages", "Traps", "SerialPort", "PvhClock", "Power"), List.of("pvh/unpack.S", "pvh/unpack.ld"), BUSIEST, "O2");
            case "sandbox" -> new TargetSources(
                withMachine("sandbox/sandbox.h"), MACHINE, List.of("machine/switch.S", "sandbox/start.S"), "sandbox/image.ld", true,
                floor("sandbox", "Relocation", "Start", "ProcessMemory", "ProcessConsole", "ProcessClock"),
                List.of("sandbox/unpack.S", "sandbox/unpack.ld"), BUSY, "O3");
            default -> throw new CompilationFailure(List.of(new Diagnostic("", 0, "no image can be compiled for the target "
                + target)));
        };
    }

    /** All files but those of the unpacker. */
    List<String> all() {
        return Stream.of(headers, unit, assembly).flatMap(List::stream).toList();
    }

    private static List<String> floor(String platform, String... classes) {
        return Stream.concat(MACHINE_FLOOR.stream(), Stream.of(classes).map(name -> platform + "." + name))
            .map(name -> "ristretto." + name).toList();
    }

    private static List<String> withMachine(String own) {
        return List.of("machine/machine.h", "machine/heap.h", "machine/semantics.h", own);
    }
}
