package ristretto.elf;

/**
 * What a loader does with a part of the file (System V ABI, chapter 5, "Program Header").
 *
 * @param type {@link #LOADED} and others
 * @param flags a sum of 4 for readable, 2 for writable, 1 for executable
 * @param offset of its content in the file
 * @param address in memory
 * @param fileSize bytes of content
 * @param memorySize bytes of memory; what is more than content begins as zero
 */
public record Segment(int type, int flags, long offset, long address, long fileSize, long memorySize) {
    static final int LOADED = 1;

    public boolean loaded() {
        return type == LOADED;
    }

    /** Such as {@code r-x}. */
    public String protection() {
        return ((flags & 4) != 0 ? "r" : "-") + ((flags & 2) != 0 ? "w" : "-") + ((flags & 1) != 0 ? "x" : "-");
    }
}
