package ristretto.machine;

import java.util.List;
import java.util.Optional;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.signatures.Arguments;
import ristretto.signatures.Provides;

/** The {@linkplain ArgumentList#addWords words} of the command line that the process was started with. */
@Provides(value = Arguments.class, targets = "sandbox")
public final class BootArguments implements Arguments {
    private final ArgumentList given = new ArgumentList();

    public BootArguments() {
        given.addWords(commandLine());
    }

    @Override
    public Optional<String> find(String name) {
        return given.find(name);
    }

    @Override
    public List<String> names() {
        return given.names();
    }

    /** The command line, read as UTF-8. */
    public static String commandLine() {
        Address start = start();
        int length = 0;
        while (start.add(length).getByte() != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        Address.moveMemoryBlock(start, Address.ofData(bytes), length);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Import(name = "machine_command_line_address")
    @Unmanaged
    private static native Address start();
}
