package ristretto.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ristretto.inspection.GeneratedFile;

/**
 * Rewrites the table of string literals. TeaVM writes an array of pointers to strings, from which the code loads; here
 * the strings themselves are an array, so that the code knows their addresses, and the strings that no code uses are not
 * in it. Literals are entered into the table of {@code String.intern} only if a program calls it.
 */
final class StringLiterals {
    private static final Pattern LITERAL = Pattern.compile("^ *TEAVM_(STRING.*?\\))[, ] // string #(\\d+)$",
        Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u00([0-9][0-9a-f])|.)");
    private static final Pattern USE = Pattern.compile("TEAVM_GET_STRING(_ADDRESS)?\\((\\d+)\\)");

    private final Path directory;
    private final TableShares shares;
    private final Map<Integer, String> users = new HashMap<>();
    private final BitSet used = new BitSet();
    private final BitSet addressed = new BitSet();
    private boolean interned;

    private StringLiterals(Path directory, TableShares shares) {
        this.directory = directory;
        this.shares = shares;
    }

    static void rewrite(Path directory, TableShares shares) throws IOException {
        new StringLiterals(directory, shares).rewrite();
    }

    private void rewrite() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".c") || path.toString().endsWith(".h")).toList()) {
                Path generated = directory.resolve("classes");
                note(Files.readString(file), file.startsWith(generated) ? GeneratedFile.type(generated.relativize(file).toString())
                    : TableShares.NOBODY);
            }
        }
        List<String> strings = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Matcher literal = LITERAL.matcher(Files.readString(directory.resolve("strings.c")));
        while (literal.find()) {
            if (used.get(Integer.parseInt(literal.group(2)))) {
                share(users.get(Integer.parseInt(literal.group(2))), strings.size());
                places.add("    teavm_place_" + literal.group(2) + ",");
                strings.add("    LITERAL_" + inOctal(literal.group(1)) + ", // string #" + literal.group(2));
            }
        }
        if (strings.size() != used.cardinality()) {
            throw new IOException("strings.c of this version of TeaVM is not as expected");
        }
        Files.writeString(directory.resolve("strings.h"), header(places));
        Files.writeString(directory.resolve("strings.c"), code(strings));
    }

    /** TeaVM writes every character from 127 on by its number in Unicode, which C (C11 6.4.3) allows from U+00A0 on. */
    private static String inOctal(String literal) {
        return ESCAPE.matcher(literal).replaceAll(escape -> Matcher.quoteReplacement(escape.group(1) == null ? escape.group()
            : "\\%03o".formatted(Integer.parseInt(escape.group(1), 16))));
    }

    /** @param type the class that the code is generated for, or {@code NOBODY} */
    private void note(String code, String type) {
        interned |= !type.equals(TableShares.NOBODY) && code.contains("teavm_internString(");
        Matcher use = USE.matcher(code);
        while (use.find()) {
            int number = Integer.parseInt(use.group(2));
            used.set(number);
            users.merge(number, type, (one, other) -> one.equals(other) ? one : TableShares.NOBODY);
            if (use.group(1) != null) {
                addressed.set(number);
            }
        }
    }

    /** A string is in the array; its characters are a variable that gcc numbers, in the order of the strings. */
    private void share(String type, int place) {
        shares.add("teavm_strings", type, 1);
        if (!type.equals(TableShares.NOBODY)) {
            shares.own("__compound_literal." + place, type);
        }
    }

    private String header(List<String> places) {
        StringBuilder pointers = new StringBuilder();
        addressed.stream().forEach(number -> pointers.append("extern TeaVM_String *const teavm_pointer_").append(number).append(";\n"));
        return """
            #pragma once
            #include "runtime.h"
            enum {
            %s
                teavm_places
            };
            extern void teavm_initStringPool();
            extern TeaVM_String teavm_strings[];
            #define TEAVM_GET_STRING(i) (teavm_strings + teavm_place_##i)
            #define TEAVM_GET_STRING_ADDRESS(i) (&teavm_pointer_##i)
            %s""".formatted(String.join("\n", places), pointers);
    }

    private String code(List<String> strings) {
        StringBuilder pointers = new StringBuilder();
        addressed.stream().forEach(number -> pointers.append("TeaVM_String *const teavm_pointer_").append(number)
            .append(" = teavm_strings + teavm_place_").append(number).append(";\n"));
        return """
            #include "strings.h"
            #include "stringhash.h"
            #include "classes/java/lang/String.h"
            #define LITERAL_STRING(length, code, text) { .hashCode = INT32_C(code), .characters = \\
                (TeaVM_Array*) &(struct { TeaVM_Array header; char16_t data[(length) + 1]; }) { { .size = length }, text } }
            #define LITERAL_STRING_FROM_CODES(length, code, ...) { .hashCode = INT32_C(code), .characters = \\
                (TeaVM_Array*) &(struct { TeaVM_Array header; char16_t data[(length) + 1]; }) { { .size = length }, { __VA_ARGS__ } } }
            TeaVM_String teavm_strings[teavm_places + 1] = {
            %s
            };
            %s
            void teavm_initStringPool() {
                for (TeaVM_String *string = teavm_strings; string < teavm_strings + teavm_places; string++) {
                    string->parent.header = TEAVM_PACK_CLASS(teavm_stringClass) | INT32_MIN;
                    string->characters->parent.header = TEAVM_PACK_CLASS(teavm_charArrayClass) | INT32_MIN;
                    %s
                }
            }
            """.formatted(String.join("\n", strings), pointers, interned ? "teavm_internString(string);" : "");
    }
}
