package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments from the kernel's command line and from QEMU's own fw_cfg device. */
class GuestArgumentsTest {
    @TempDir
    Path directory;

    private QemuMachine start(String machine, String commandLine, List<String> options) throws IOException {
        assumeTrue(QemuMachine.available(), "QEMU is not installed");
        return new QemuMachine(directory, machine, commandLine, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microvm", "q35", "pc"})
    void aFileOfTheDeviceReplacesAWordOfTheCommandLine(String machine) throws IOException {
        List<String> options = List.of("-fw_cfg", "name=opt/ristretto/http/port,string=8081",
                "-fw_cfg", "name=opt/ristretto/greeting/name,string=Ann and Bob", "-fw_cfg", "name=opt/other/http/port,string=1");
        try (QemuMachine qemu = start(machine, "quiet http/port=80 http/log=true", options)) {
            GuestArguments arguments = new GuestArguments(qemu);
            assertEquals(Optional.of("8081"), arguments.find("http/port"));
            assertEquals(Optional.of("true"), arguments.find("http/log"));
            assertEquals(Optional.of("Ann and Bob"), arguments.find("greeting/name"));
            assertEquals(List.of("greeting/name", "http/log", "http/port", "http/port"), arguments.names().stream().sorted().toList());
        }
    }

    @Test
    void filesMayBeManyAndLong() throws IOException {
        String text = "ä, 0123456789".repeat(1000);
        Files.writeString(directory.resolve("long"), text);
        List<String> options = new ArrayList<>(List.of("-global", "fw_cfg_io.x-file-slots=200", "-fw_cfg",
                "name=opt/ristretto/a/long,file=" + directory.resolve("long")));
        for (int i = 0; i < 100; i++) {
            options.addAll(List.of("-fw_cfg", "name=opt/ristretto/n/" + i + ",string=" + i * i));
        }
        try (QemuMachine qemu = start("microvm", "", options)) {
            GuestArguments arguments = new GuestArguments(qemu);
            assertEquals(Optional.of(text), arguments.find("a/long"));
            for (int i = 0; i < 100; i++) {
                assertEquals(Optional.of(Integer.toString(i * i)), arguments.find("n/" + i));
            }
            assertEquals(101, arguments.names().size());
        }
    }

    @Test
    void aMachineWithoutTheDeviceHasItsCommandLine() {
        SimulatedHardware hardware = new SimulatedHardware();
        hardware.commandLine = "http/port=80";
        int before = hardware.allocated();
        assertEquals(Optional.of("80"), new GuestArguments(hardware).find("http/port"));
        assertEquals(before, hardware.allocated());
    }
}
