package ristretto.machine;

import java.util.List;
import java.util.Optional;
import org.teavm.interop.Address;
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
        Address start = CommandLine.start();
        byte[] bytes = new byte[NativeText.length(start)];
        Address.moveMemoryBlock(start, Address.ofData(bytes), bytes.length);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
