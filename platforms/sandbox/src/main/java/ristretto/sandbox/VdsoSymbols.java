package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import ristretto.machine.NativeText;

/** The table of symbols of an ELF file in memory (System V gABI, chapters 4 and 5): fields of its structures by their offsets. */
@Unmanaged
final class VdsoSymbols {
    private static final int HEADER_SECTIONS = 40;
    private static final int HEADER_SECTION_COUNT = 60;

    private static final int SECTION = 64;
    private static final int SECTION_TYPE = 4;
    private static final int SECTION_OFFSET = 24;
    private static final int SECTION_SIZE = 32;
    private static final int SECTION_LINK = 40;
    private static final int DYNAMIC_SYMBOLS = 11;

    private static final int SYMBOL = 24;
    private static final int SYMBOL_SECTION = 6;
    private static final int SYMBOL_VALUE = 8;

    private VdsoSymbols() { }

    /** The address of a symbol; null if the file does not define it. */
    static Address find(Address elf, String name) {
        Address sections = elf.add(elf.add(HEADER_SECTIONS).getLong());
        for (int i = elf.add(HEADER_SECTION_COUNT).getShort() - 1; i >= 0; i--) {
            Address section = sections.add(i * SECTION);
            if (section.add(SECTION_TYPE).getInt() == DYNAMIC_SYMBOLS) {
                Address names = content(elf, sections.add(section.add(SECTION_LINK).getInt() * SECTION));
                return find(elf, content(elf, section), section.add(SECTION_SIZE).getLong(), names, name);
            }
        }
        return null;
    }

    private static Address find(Address elf, Address symbols, long size, Address names, String name) {
        for (long at = 0; at < size; at += SYMBOL) {
            Address symbol = symbols.add(at);
            Address own = names.add(symbol.getInt());
            if (symbol.add(SYMBOL_SECTION).getShort() != 0 && NativeText.startsWith(own, name) && own.add(name.length()).getByte() == 0) {
                return elf.add(symbol.add(SYMBOL_VALUE).getLong());
            }
        }
        return null;
    }

    private static Address content(Address elf, Address section) {
        return elf.add(section.add(SECTION_OFFSET).getLong());
    }
}
