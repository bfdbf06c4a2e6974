package ristretto.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A name for a place (System V ABI, chapter 4, "Symbol Table").
 *
 * @param address in memory
 * @param size in bytes
 * @param section the number of the section in which it is
 */
public record Symbol(String name, long address, long size, int section) {
    private static final int ENTRY = 24;

    /** All of a file, in the order of its table; none of a file that was stripped. */
    public static List<Symbol> of(ElfFile file) {
        List<Symbol> symbols = new ArrayList<>();
        List<Section> sections = file.sections();
        for (Section table : sections) {
            if (table.type() == Section.SYMBOLS && table.link() > 0 && table.link() < sections.size()) {
                byte[] names = file.content(sections.get(table.link()));
                ByteBuffer entries = ByteBuffer.wrap(file.content(table)).order(ByteOrder.LITTLE_ENDIAN);
                for (int at = 0; at + ENTRY <= entries.capacity(); at += ENTRY) {
                    symbols.add(new Symbol(text(names, entries.getInt(at)), entries.getLong(at + 8), entries.getLong(at + 16),
                            Short.toUnsignedInt(entries.getShort(at + 6))));
                }
            }
        }
        return symbols;
    }

    private static String text(byte[] names, int from) {
        int to = Math.clamp(from, 0, names.length);
        int start = to;
        while (to < names.length && names[to] != 0) {
            to++;
        }
        return new String(names, start, to - start, StandardCharsets.UTF_8);
    }
}
