package ristretto.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows in JSON (RFC 8259). */
final class Json {
    private static final MathContext PRECISION = new MathContext(6);

    private Json() {
    }

    static String of(String machine, List<Row> rows) {
        return "{\"machine\":" + text(machine) + ",\"rows\":[" + rows.stream().map(Json::row).collect(Collectors.joining(",")) + "]}";
    }

    private static String row(Row row) {
        return "{\"benchmark\":" + text(row.benchmark()) + ",\"measure\":" + text(row.measure().name()) + ",\"unit\":" + text(row.measure().unit())
                + ",\"ours\":" + number(row.ours().median()) + ",\"against\":" + (row.against().isEmpty() ? "null" : text(row.against()))
                + ",\"peer\":" + row.peer().map(peer -> number(peer.median())).orElse("null")
                + ",\"ratio\":" + row.ratio().map(Json::number).orElse("null")
                + ",\"spread\":{\"ours\":" + spread(Optional.of(row.ours())) + ",\"peer\":" + spread(row.peer()) + "}}";
    }

    private static String spread(Optional<Samples> samples) {
        return samples.map(each -> "[" + number(each.least()) + "," + number(each.most()) + "]").orElse("null");
    }

    /** Six digits; integers are written whole. */
    static String number(double value) {
        BigDecimal exact = new BigDecimal(value);
        return (value == Math.rint(value) ? exact : exact.round(PRECISION)).stripTrailingZeros().toPlainString();
    }

    static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
