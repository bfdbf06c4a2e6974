package ristretto.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One program of a table of lines (DWARF 5, section 6.2.4): a header, and instructions for a machine of a few registers. */
final class LineProgram {
    private static final int VERSION = 5;
    private static final int NAME = 1, DIRECTORY = 2;
    private static final int COPY = 1, ADVANCE_PC = 2, ADVANCE_LINE = 3, SET_FILE = 4, CONST_ADD_PC = 8, FIXED_ADVANCE_PC = 9;
    private static final int END_SEQUENCE = 1, SET_ADDRESS = 2;

    private final DwarfInput input;
    private final Map<Long, LineTable.Range> ranges;
    private final int end;
    private int instructionLength;
    private int lineBase;
    private int lineRange;
    private int[] operands;
    private List<String> files;

    /** The registers, and the row before, which lasts up to the next one. */
    private long address;
    private int file;
    private int line;
    private long rowAddress;
    private SourceLine row;

    private LineProgram(DwarfInput input, Map<Long, LineTable.Range> ranges) {
        this.input = input;
        this.ranges = ranges;
        int length = input.four();
        if (length == -1) {
            throw new IllegalArgumentException("the 64-bit format is not known");
        }
        this.end = input.position() + length;
    }

    /** Reads one program and adds what it says. */
    static void read(DwarfInput input, Map<Long, LineTable.Range> ranges) {
        LineProgram program = new LineProgram(input, ranges);
        program.header();
        program.reset();
        while (input.position() < program.end) {
            program.instruction();
        }
    }

    private void header() {
        int version = input.two();
        if (version != VERSION) {
            throw new IllegalArgumentException("version " + version + " is not known");
        }
        input.two();
        int length = input.four();
        int program = input.position() + length;
        instructionLength = input.one();
        input.one();
        input.one();
        lineBase = input.signedOne();
        lineRange = input.one();
        operands = new int[input.one()];
        for (int i = 1; i < operands.length; i++) {
            operands[i] = input.one();
        }
        List<String> directories = new ArrayList<>();
        for (Entry entry : entries()) {
            directories.add(entry.name());
        }
        files = new ArrayList<>();
        for (Entry entry : entries()) {
            files.add(entry.directory() == 0 ? entry.name() : directories.get(entry.directory()) + "/" + entry.name());
        }
        input.skipTo(program);
    }

    private record Entry(String name, int directory) { }

    private List<Entry> entries() {
        int[] format = new int[2 * input.one()];
        for (int i = 0; i < format.length; i++) {
            format[i] = input.unsigned();
        }
        List<Entry> entries = new ArrayList<>();
        for (int count = input.unsigned(); count > 0; count--) {
            String name = "";
            int directory = 0;
            for (int i = 0; i < format.length; i += 2) {
                Object value = input.form(format[i + 1]);
                if (format[i] == NAME && value instanceof String text) {
                    name = text;
                } else if (format[i] == DIRECTORY && value instanceof Integer number) {
                    directory = number;
                }
            }
            entries.add(new Entry(name, directory));
        }
        return entries;
    }

    private void reset() {
        address = 0;
        file = 1;
        line = 1;
        row = null;
    }

    private void instruction() {
        int code = input.one();
        if (code >= operands.length) {
            int special = code - operands.length;
            address += (long) instructionLength * (special / lineRange);
            line += lineBase + special % lineRange;
            addRow();
            return;
        }
        switch (code) {
            case 0 -> extended();
            case COPY -> addRow();
            case ADVANCE_PC -> address += (long) instructionLength * input.unsigned();
            case ADVANCE_LINE -> line += input.signed();
            case SET_FILE -> file = input.unsigned();
            case CONST_ADD_PC -> address += (long) instructionLength * ((255 - operands.length) / lineRange);
            case FIXED_ADVANCE_PC -> address += input.two();
            default -> {
                for (int i = 0; i < operands[code]; i++) {
                    input.unsigned();
                }
            }
        }
    }

    private void extended() {
        int length = input.unsigned();
        int next = input.position() + length;
        switch (input.one()) {
            case END_SEQUENCE -> {
                endRow();
                reset();
            }
            case SET_ADDRESS -> address = input.eight();
            default -> { }
        }
        input.skipTo(next);
    }

    private void addRow() {
        endRow();
        rowAddress = address;
        row = new SourceLine(files.get(file), line);
    }

    /** Code that the linker left out has address 0, where no program begins. Of rows for one address the last counts. */
    private void endRow() {
        if (row != null && address > rowAddress && rowAddress != 0) {
            ranges.put(rowAddress, new LineTable.Range(rowAddress, address, row));
        }
    }
}
