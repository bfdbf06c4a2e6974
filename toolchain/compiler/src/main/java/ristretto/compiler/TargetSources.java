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
 * @param unpacker the assembly and the linker script of what unpacks a compressed image, if the target has it
 */
record TargetSources(List<String> headers, List<String> unit, List<String> assembly, String layout, boolean anyAddress,
        List<String> unpacker) {
    /** What every target has. */
    private static final List<String> MACHINE = List.of("machine/exceptions.c", "machine/semantics.c", "machine/heap.c",
        "machine/weak.c", "machine/runtime.c", "machine/fibers.c", "machine/pages.c");

    static TargetSources of(String target) throws CompilationFailure {
        return switch (target) {
            case "virtio" -> new TargetSources(
                withMachine("pvh/pvh.h"),
                machineAnd("pvh/boot.c", "pvh/devices.c", "pvh/noise.c"),
                List.of("machine/switch.S", "pvh/boot.S"),
                "pvh/image.ld", false, List.of("pvh/unpack.S", "pvh/unpack.ld"));
            case "sandbox" -> new TargetSources(
                withMachine("sandbox/sandbox.h"),
                machineAnd("sandbox/start.c", "sandbox/memory.c", "sandbox/devices.c", "sandbox/faults.c", "sandbox/filter.c",
                    "sandbox/network.c"),
                List.of("machine/switch.S", "sandbox/start.S"),
                "sandbox/image.ld", true, List.of());
            default -> throw new CompilationFailure(List.of(new Diagnostic("", 0, "no image can be compiled for the target "
                + target)));
        };
    }

    private static List<String> withMachine(String own) {
        return List.of("machine/machine.h", "machine/heap.h", "machine/semantics.h", own);
    }

    private static List<String> machineAnd(String... own) {
        return Stream.concat(MACHINE.stream(), Stream.of(own)).toList();
    }
}
