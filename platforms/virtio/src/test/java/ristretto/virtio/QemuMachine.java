package ristretto.virtio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import ristretto.jvm.JvmBuffer;
import ristretto.machine.Hardware;
import ristretto.signatures.Buffer;

/**
 * QEMU's devices without a processor: its processor halts in the first instruction, no firmware runs, registers are
 * reached through QEMU's test interface (docs/devel/testing/qtest) and memory through a file that both map.
 */
final class QemuMachine implements Hardware, AutoCloseable {
    private static final int MEGABYTE = 1 << 20;
    private static final int MEMORY = 32 * MEGABYTE;
    private static final byte HALT = (byte) 0xF4;

    private final Process qemu;
    private final Writer commands;
    private final BufferedReader answers;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final Map<Buffer, Long> addresses = new IdentityHashMap<>();
    private final String commandLine;
    /** Above what a PC keeps for other things. */
    private long allocated = 2 * MEGABYTE;

    QemuMachine(Path directory, String machine, String commandLine, List<String> options) throws IOException {
        this.commandLine = commandLine;
        Path ram = directory.resolve("ram");
        byte[] rom = new byte[128 << 10];
        Arrays.fill(rom, HALT);
        Files.write(directory.resolve("rom"), rom);
        try (FileChannel file = FileChannel.open(ram, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            memory = file.map(FileChannel.MapMode.READ_WRITE, 0, MEMORY, arena);
        }
        List<String> command = new ArrayList<>(List.of("qemu-system-x86_64", "-M", machine + ",memory-backend=ram", "-m", "32M",
                "-object", "memory-backend-file,id=ram,share=on,size=32M,mem-path=" + ram, "-accel", "tcg",
                "-bios", directory.resolve("rom").toString(), "-qtest", "stdio", "-qtest-log", "none", "-display", "none",
                "-nodefaults", "-no-user-config"));
        command.addAll(options);
        qemu = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        commands = qemu.outputWriter();
        answers = new BufferedReader(new InputStreamReader(qemu.getInputStream()));
    }

    /** Whether this machine can run such tests. */
    static boolean available() {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "qemu-system-x86_64")));
    }

    private long command(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null || !answer.startsWith("OK")) {
                throw new IllegalStateException(command + ": " + answer);
            }
            return answer.length() > 3 ? Long.parseUnsignedLong(answer.substring(5), 16) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(long value, int bytes) {
        return "0x" + Long.toHexString(value & -1L >>> 64 - 8 * bytes);
    }

    @Override
    public String commandLine() {
        return commandLine;
    }

    @Override
    public int read8(long address) {
        return (int) command("readb " + hex(address, 8));
    }

    @Override
    public int read16(long address) {
        return (int) command("readw " + hex(address, 8));
    }

    @Override
    public int read32(long address) {
        return (int) command("readl " + hex(address, 8));
    }

    @Override
    public void write8(long address, int value) {
        command("writeb " + hex(address, 8) + " " + hex(value, 1));
    }

    @Override
    public void write16(long address, int value) {
        command("writew " + hex(address, 8) + " " + hex(value, 2));
    }

    @Override
    public void write32(long address, int value) {
        command("writel " + hex(address, 8) + " " + hex(value, 4));
    }

    @Override
    public int in8(int port) {
        return (int) command("inb " + hex(port, 2));
    }

    @Override
    public int in16(int port) {
        return (int) command("inw " + hex(port, 2));
    }

    @Override
    public int in32(int port) {
        return (int) command("inl " + hex(port, 2));
    }

    @Override
    public void out8(int port, int value) {
        command("outb " + hex(port, 2) + " " + hex(value, 1));
    }

    @Override
    public void out16(int port, int value) {
        command("outw " + hex(port, 2) + " " + hex(value, 2));
    }

    @Override
    public void out32(int port, int value) {
        command("outl " + hex(port, 2) + " " + hex(value, 4));
    }

    @Override
    public Buffer allocate(int bytes) {
        Buffer buffer = JvmBuffer.of(memory.asSlice(allocated, bytes));
        addresses.put(buffer, allocated);
        allocated += bytes + 8191 & -4096;
        return buffer;
    }

    /** The bytes as a constant of the image. */
    Buffer constant(byte[] bytes) {
        Buffer buffer = JvmBuffer.of(memory.asSlice(allocated, bytes.length).asReadOnly());
        addresses.put(buffer, allocated);
        allocate(bytes.length).put(0, bytes, 0, bytes.length);
        return buffer;
    }

    @Override
    public long physicalAddress(Buffer buffer, int at) {
        return addresses.get(buffer) + at;
    }

    @Override
    public void readFence() {
        VarHandle.fullFence();
    }

    @Override
    public void writeFence() {
        VarHandle.fullFence();
    }

    @Override
    public void fullFence() {
        VarHandle.fullFence();
    }

    @Override
    public void enableInterrupt(int line) {
        // There is no processor to interrupt; tests read the device's interrupt status.
    }

    @Override
    public long messageAddress() {
        return 0xFEE0_0000L;
    }

    @Override
    public int messageData() {
        return 0x31;
    }

    @Override
    public boolean processorSeed(byte[] into) {
        return false;
    }

    @Override
    public boolean processorRandom(byte[] into) {
        return false;
    }

    @Override
    public void attach(Pollable device) {
        // Tests poll.
    }

    @Override
    public void close() throws IOException {
        commands.close();
        qemu.destroyForcibly();
        qemu.onExit().join();
        arena.close();
    }
}
