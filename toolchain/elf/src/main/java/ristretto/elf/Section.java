package ristretto.elf;

/**
 * A section, as its header describes it (System V ABI, chapter 4, "Section Header").
 *
 * @param name such as {@code .text}
 * @param type {@link #WITHOUT_CONTENT} and others
 * @param flags a sum of {@link #WRITABLE} and others
 * @param address where it is in memory
 * @param offset where its content is in the file
 * @param size in bytes, in memory and, unless it is without content, in the file
 * @param link of a symbol table, the number of the section with the names
 * @param alignment of the address
 */
public record Section(String name, int type, long flags, long address, long offset, long size, int link, long alignment) {
    static final int PROGRAM = 1;
    static final int SYMBOLS = 2;
    static final int STRINGS = 3;
    static final int WITHOUT_CONTENT = 8;

    static final long WRITABLE = 1;
    static final long IN_MEMORY = 2;
    static final long EXECUTABLE = 4;
    static final long COMPRESSED = 0x800;

    /** Whether it occupies memory when the program runs. */
    public boolean loaded() {
        return (flags & IN_MEMORY) != 0;
    }

    /** Whether the file has bytes of it; memory without begins as zero. */
    public boolean hasContent() {
        return type != WITHOUT_CONTENT;
    }

    public boolean writable() {
        return (flags & WRITABLE) != 0;
    }

    public boolean executable() {
        return (flags & EXECUTABLE) != 0;
    }

    /** Where it ends in memory. */
    public long end() {
        return address + size;
    }
}
