package ristretto.packages;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Locale;
import ristretto.descriptors.Descriptor;

/** Reads and writes records as JSON: members in the order of the components, lines ended alike everywhere. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(Descriptor.Kind.class, new LowerCase())).build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {
    }

    /** @throws IOException if {@code text} is not JSON, or of another form */
    static <T> T read(byte[] text, Class<T> type) throws IOException {
        T read = MAPPER.readValue(text, type);
        if (read == null) {
            throw new IOException("there is nothing in it");
        }
        return read;
    }

    static String write(Object value) {
        try {
            return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT)).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not a record of texts, numbers and lists: " + value, impossible);
        }
    }

    /** What went wrong in a line, without the places that Jackson adds for programmers. */
    static String reason(IOException failure) {
        return failure instanceof JsonProcessingException json
                ? json.getOriginalMessage() + (json.getLocation() == null ? "" : " (line " + json.getLocation().getLineNr() + ")")
                : failure.getMessage();
    }

    private static final class LowerCase extends JsonSerializer<Descriptor.Kind> {
        @Override
        public void serialize(Descriptor.Kind value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
