package ristretto.compiler;

import java.util.List;

/**
 * The C and assembly beneath Java on a target. The paths are of resources on the program's class path, below
 * {@code ristretto/c/}.
 *
 * @param headers copied beside the others
 * @param unit compiled together with the generated code, as one whole program, in this order
 * @param assembly assembled on their own
 * @param layout the linker script
 */
record TargetSources(List<String> headers, List<String> unit, List<String> assembly, String layout) {
    static TargetSources of(String target) throws CompilationFailure {
        return switch (target) {
            case "virtio" -> new TargetSources(
                List.of("machine/machine.h", "pvh/pvh.h"),
                List.of("machine/exceptions.c", "machine/runtime.c", "machine/fibers.c", "machine/pages.c", "pvh/boot.c", "pvh/devices.c", "pvh/hardware.c"),
                List.of("machine/switch.S", "pvh/boot.S"),
                "pvh/image.ld");
            default -> throw new CompilationFailure(List.of(new Diagnostic("", 0, "no image can be compiled for the target "
                + target)));
        };
    }
}
