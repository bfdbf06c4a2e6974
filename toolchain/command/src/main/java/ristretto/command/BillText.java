package ristretto.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import ristretto.elf.ElfException;

/** A bill of materials for people: a line for each component, with as much of its digest as tells it from others. */
final class BillText {
    private static final int DIGITS = 12;

    private BillText() { }

    static List<String> lines(String bill) throws ElfException {
        try {
            List<String> lines = new ArrayList<>();
            for (JsonNode each : new ObjectMapper().readTree(bill).path("components")) {
                String group = each.path("group").asText();
                lines.add(String.format("%-44s %-10s %s", (group.isEmpty() ? "" : group + ":") + each.path("name").asText(), each.path("version").asText(),
                        digest(each)).stripTrailing());
            }
            return lines;
        } catch (JsonProcessingException damaged) {
            throw new ElfException("the bill of materials is not JSON: " + damaged.getOriginalMessage());
        }
    }

    private static String digest(JsonNode component) {
        String file = component.at("/hashes/0/content").asText();
        String digest = file.isEmpty() ? component.at("/properties/0/value").asText() : file;
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }
}
