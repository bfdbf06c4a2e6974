package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.engine.Subprocess;

class ProbeImageTest {
    @Test
    void theProbeEndsAnEmulatedMachineWithItsStatus(@TempDir Path directory) throws IOException {
        Path image = Files.write(directory.resolve("probe.elf"), ProbeImage.bytes());
        Process machine = new ProcessBuilder(new QemuCommand(Path.of("qemu-system-x86_64"), image).memory(16).words())
                .redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile())
                .redirectInput(Path.of("/dev/null").toFile()).start();
        assertEquals(QemuCommand.exitStatus(ProbeImage.STATUS), Subprocess.await(machine), Files.readString(directory.resolve("output")));
    }
}
