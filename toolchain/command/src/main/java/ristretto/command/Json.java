package ristretto.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** What commands report with {@code --json}: records as objects, one line. */
final class Json {
    private Json() {
    }

    static String of(Record report) {
        try {
            return new ObjectMapper().registerModule(new Jdk8Module()).writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not a record of texts, numbers and lists: " + report, impossible);
        }
    }
}
