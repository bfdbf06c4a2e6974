package ristretto.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the linker put where: the list that GNU ld prints with {@code -Map}. */
public final class LinkMap {
    private static final String BEGINNING = "Linker script and memory map";
    /** A name that is too long for its column has a line of its own. */
    private static final Pattern PIECE = Pattern.compile("(?m)^ (\\S+)\\s+0x([0-9a-f]+) +0x([0-9a-f]+) (\\S.*)$");

    private static final Pattern SHARED = Pattern.compile("\\.lto_priv\\.\\d+");

    private static final List<String> PREFIXES = List.of(".text.", ".rodata.", ".data.rel.ro.local.", ".data.rel.ro.", ".data.rel.local.", ".data.rel.",
            ".data.", ".bss.");

    private LinkMap() {
    }

    /**
     * A section of an object file.
     *
     * @param name such as {@code .text.main}
     * @param object the file, or the archive with the member in parentheses
     */
    public record Piece(String name, long address, long size, String object) {
        long end() {
            return address + size;
        }

        /**
         * What it holds, where each function and variable has a section of its own: {@code main} in {@code .text.main}. gcc marks
         * what one half of a program has and the other uses.
         */
        String symbol() {
            String prefix = PREFIXES.stream().filter(name::startsWith).findFirst().orElse(name);
            return SHARED.matcher(name.substring(prefix.length())).replaceFirst("");
        }
    }

    /** {@code LinkMap.pieces(text)} are all that have a size, in the order in which they lie. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        int from = text.indexOf(BEGINNING);
        while (from >= 0 && piece.find(from)) {
            from = piece.end();
            long size = Long.parseLong(piece.group(3), 16);
            if (size > 0) {
                pieces.add(new Piece(piece.group(1), Long.parseLong(piece.group(2), 16), size, piece.group(4).strip()));
            }
        }
        return pieces;
    }
}
