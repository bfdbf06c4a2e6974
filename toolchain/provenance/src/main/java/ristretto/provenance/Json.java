package ristretto.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Records as JSON in one line, members in the order of their components, so that equal records are equal texts. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Json() { }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not a record of texts, numbers and lists: " + value, impossible);
        }
    }

    /** @throws IOException if it is not JSON, or of another form */
    static <T> T read(String text, Class<T> type) throws IOException {
        T value = MAPPER.readValue(text, type);
        if (value == null) {
            throw new IOException("there is nothing in it");
        }
        return value;
    }
}
