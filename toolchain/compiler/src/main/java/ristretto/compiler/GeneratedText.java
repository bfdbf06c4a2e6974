package ristretto.compiler;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.teavm.vm.BuildTarget;

/**
 * The generated C, with one change on its way to the disk: a check (for null, bounds, a cast, a divisor, an initialized
 * class) records its call site when it fails, not each time that it is made. {@code semantics.h} has the macros.
 */
final class GeneratedText implements BuildTarget {
    private static final Pattern CHECK = Pattern.compile("TEAVM_WITH_CALL_SITE_ID\\((\\d+), (?:teavm_(nullCheck|checkBounds"
        + "|checkLowerBound|checkUpperBound|checkcast|initializeClass)|ristretto_(divide_i32|divide_i64|remainder_i32"
        + "|remainder_i64|check_store))\\(");

    private final BuildTarget target;

    GeneratedText(BuildTarget target) {
        this.target = target;
    }

    @Override
    public OutputStream createResource(String name) throws IOException {
        OutputStream file = target.createResource(name);
        return name.endsWith(".c") ? new Changing(file) : file;
    }

    static String change(String text) {
        return CHECK.matcher(text).replaceAll("RISTRETTO_CHECK(ristretto_$2$3_at($1, ");
    }

    private static final class Changing extends FilterOutputStream {
        private final OutputStream file;

        Changing(OutputStream file) {
            super(new ByteArrayOutputStream());
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            try (file) {
                String text = ((ByteArrayOutputStream) out).toString(StandardCharsets.UTF_8);
                file.write(change(text).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
