package ristretto.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import ristretto.signatures.Arguments;
import ristretto.signatures.Provides;

/**
 * The words of the command line that the machine was booted with. A word may be quoted, in whole or in part, with double
 * quotes. Words without {@code =}, and those that a hypervisor adds ({@code virtio_mmio.device=...}, with a dot in their
 * name), are not for the application; nor are those for the machine itself, which begin with {@code machine/}.
 */
@Provides(value = Arguments.class, targets = {"virtio", "sandbox"})
public final class BootArguments implements Arguments {
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    public BootArguments() {
        String line = commandLine();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i == line.length() ? ' ' : line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && (!quoted || i == line.length())) {
                add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
    }

    private void add(String word) {
        int equals = word.indexOf('=');
        int dot = word.indexOf('.');
        if (equals > 0 && (dot < 0 || dot > equals) && !word.startsWith("machine/")) {
            names.add(word.substring(0, equals));
            values.add(word.substring(equals + 1));
        }
    }

    @Override
    public Optional<String> find(String name) {
        int at = names.lastIndexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(values.get(at));
    }

    @Override
    public List<String> names() {
        return names;
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
