package ristretto.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as a client sees it.
 *
 * @param fields by name in lower case
 */
record Answer(int status, Map<String, List<String>> fields, byte[] body) {
    Optional<String> field(String name) {
        List<String> values = fields.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
        if (values.size() > 1) {
            throw new AssertionError("the field " + name + " came " + values.size() + " times");
        }
        return values.stream().findFirst();
    }

    String text() {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
