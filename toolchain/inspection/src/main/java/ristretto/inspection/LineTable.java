package ristretto.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;

/** From which line of source each instruction of a program comes, as its compilers wrote it down (DWARF 5, section 6.2). */
public final class LineTable {
    private final NavigableMap<Long, Range> ranges = new TreeMap<>();

    private LineTable() {
    }

    /** Instructions from one address up to another, and their line. */
    public record Range(long from, long to, SourceLine source) {
        long size() {
            return to - from;
        }
    }

    /**
     * {@code LineTable.of(program)}.
     *
     * @throws ElfException if its tables are of another version than the fifth, or damaged
     */
    public static LineTable of(ElfFile program) throws ElfException {
        LineTable table = new LineTable();
        DwarfInput input = new DwarfInput(section(program, ".debug_line"), section(program, ".debug_line_str"), section(program, ".debug_str"));
        try {
            while (input.remaining()) {
                LineProgram.read(input, table.ranges);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new ElfException(program.name() + ": its table of source lines cannot be read: " + damaged.getMessage());
        }
        return table;
    }

    private static byte[] section(ElfFile program, String name) {
        return program.section(name).map(program::content).orElse(new byte[0]);
    }

    /** The parts of a range of addresses whose lines are known, in order. */
    public List<Range> within(long from, long to) {
        List<Range> parts = new ArrayList<>();
        Long first = ranges.floorKey(from);
        for (Range range : ranges.subMap(first == null ? from : first, true, to, false).values()) {
            Range part = new Range(Math.max(from, range.from()), Math.min(to, range.to()), range.source());
            if (part.size() > 0) {
                parts.add(part);
            }
        }
        return parts;
    }
}
