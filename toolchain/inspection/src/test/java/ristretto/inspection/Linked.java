package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ristretto.elf.ElfFile;

/** A program of C that gcc compiled and linked as images are. */
record Linked(ElfFile program, List<LinkMap.Piece> map) {
    static Linked of(Path directory, String source) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("unit.c"), source);
        run(directory, "-c", "-gdwarf-5", "-g1", "-O2", "-ffreestanding", "-fno-stack-protector", "-fno-asynchronous-unwind-tables", "-fno-pic",
                "-fcf-protection=none", "-ffunction-sections", "-fdata-sections", "-o", "unit.o", "unit.c");
        run(directory, "-nostdlib", "-static", "-no-pie", "-Wl,--build-id=none", "-Wl,--gc-sections", "-Wl,-e,start", "-Wl,-Map,map", "-o", "program", "unit.o");
        return new Linked(ElfFile.read(directory.resolve("program")), LinkMap.pieces(Files.readString(directory.resolve("map"))));
    }

    private static void run(Path directory, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc"));
        command.addAll(List.of(words));
        Process gcc = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(gcc.getInputStream().readAllBytes());
        assertEquals(0, gcc.waitFor(), said);
    }
}
