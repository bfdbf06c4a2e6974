package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that seldom fail record their call site when they fail, not before each. TeaVM writes the number of the call site
 * to the frame and then checks; here the number is an argument of the check (exceptions.h), which writes it on its way to
 * throwing.
 */
final class LateCallSites {
    private static final Pattern CHECK = Pattern.compile(
        "TEAVM_WITH_CALL_SITE_ID\\((\\d+), teavm_(nullCheck|checkBounds|checkLowerBound|checkUpperBound|checkcast)\\(");

    private LateCallSites() { }

    static void rewrite(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("classes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".c")).toList()) {
                String code = Files.readString(file);
                String rewritten = CHECK.matcher(code).replaceAll("CALLSITE_CHECK($1, $2, (");
                if (!rewritten.equals(code)) {
                    Files.writeString(file, rewritten);
                }
            }
        }
    }
}
