package ristretto.http;

import java.io.IOException;
import ristretto.signatures.Buffer;
import ristretto.signatures.HttpResponse;

/** What a field {@code Range} asks for of a body (RFC 9110, section 14.1.2). */
sealed interface ByteRange {
    /** The field is malformed, of another unit, or names several ranges: it is ignored (section 14.2). */
    record Whole() implements ByteRange { }

    /** The bytes from {@code first} to {@code last}, both included. */
    record Part(int first, int last) implements ByteRange { }

    /** The range is beyond the end. */
    record Unsatisfiable() implements ByteRange { }

    /** {@code parse(field, length)} takes in the field's value for a body of {@code length} bytes. */
    static ByteRange parse(String field, int length) {
        int dash = field.indexOf('-');
        if (dash < 6 || !Ascii.equalIgnoringCase(field.substring(0, 6), "bytes=")) {
            return new Whole();
        }
        String first = field.substring(6, dash);
        String last = field.substring(dash + 1);
        if (!number(first) || !number(last) || first.isEmpty() && last.isEmpty()) {
            return new Whole();
        }
        if (first.isEmpty()) {
            int count = (int) Math.min(value(last), length);
            return count == 0 ? new Unsatisfiable() : new Part(length - count, length - 1);
        }
        long from = value(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : value(last);
        if (to < from) {
            return new Whole();
        }
        return from >= length ? new Unsatisfiable() : new Part((int) from, (int) Math.min(to, length - 1));
    }

    /** {@code send(response, body)} answers with the part of {@code body}. */
    default void send(HttpResponse response, Buffer body) throws IOException {
        switch (this) {
            case Whole _ -> response.send(body);
            case Part(int first, int last) -> response.status(Status.PARTIAL_CONTENT)
                    .header("Content-Range", "bytes " + first + "-" + last + "/" + body.length())
                    .send(body.slice(first, last - first + 1));
            case Unsatisfiable _ -> response.status(Status.RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + body.length())
                    .send();
        }
    }

    private static boolean number(String text) {
        boolean good = true;
        for (int i = 0; i < text.length(); i++) {
            good &= Ascii.digit(text.charAt(i));
        }
        return good;
    }

    /** The value of digits; beyond ten to the eighteenth only known to be large. */
    private static long value(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = Math.min(value * 10 + digits.charAt(i) - '0', 100_000_000_000_000_000L);
        }
        return value;
    }
}
