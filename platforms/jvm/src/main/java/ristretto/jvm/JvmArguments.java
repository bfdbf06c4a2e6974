package ristretto.jvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.signatures.Arguments;
import ristretto.signatures.Provides;

/** Arguments from the command line of the Java program: {@code name=value} each; a name alone has the value {@code true}. */
@Provides(value = Arguments.class, targets = {"jvm", "simulator"})
public final class JvmArguments implements Arguments {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param words as passed to {@code main} */
    public JvmArguments(String[] words) {
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                values.put(word, "true");
            } else {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
    }

    @Override
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(values.keySet());
    }
}
