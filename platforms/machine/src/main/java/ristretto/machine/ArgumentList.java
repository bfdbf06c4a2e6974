package ristretto.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ristretto.signatures.Arguments;

/** Arguments in the order in which they were found; of two with one name the later one counts. */
public final class ArgumentList implements Arguments {
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    public void add(String name, String value) {
        names.add(name);
        values.add(value);
    }

    /**
     * {@code addWords(line)} adds the words of a command line. A word may be quoted, in whole or in part, with double quotes.
     * Words without {@code =}, and those that a hypervisor adds ({@code virtio_mmio.device=...}, with a dot in their name), are
     * not for the application; nor are those for the machine itself, which begin with {@code machine/}.
     */
    public void addWords(String line) {
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i == line.length() ? ' ' : line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && (!quoted || i == line.length())) {
                addWord(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
    }

    private void addWord(String word) {
        int equals = word.indexOf('=');
        int dot = word.indexOf('.');
        if (equals > 0 && (dot < 0 || dot > equals) && !word.startsWith("machine/")) {
            add(word.substring(0, equals), word.substring(equals + 1));
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
}
