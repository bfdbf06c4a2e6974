package ristretto.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An executable of x86-64 in the format ELF (System V ABI, chapters 4 and 5). Every offset and size is checked when it is read,
 * after which no accessor can fail.
 */
public final class ElfFile {
    /** Offsets in the header of the file. */
    static final int MACHINE = 18, ENTRY = 24, SEGMENTS = 32, SECTIONS = 40, SEGMENT_SIZE = 54, SEGMENT_COUNT = 56, SECTION_SIZE = 58,
            SECTION_COUNT = 60, NAMES_SECTION = 62, HEADER = 64;
    /** The sizes of the headers of a section and of a segment. */
    static final int SECTION_HEADER = 64, SEGMENT_HEADER = 56;
    private static final byte[] MAGIC = {0x7F, 'E', 'L', 'F', 2, 1};
    private static final int X86_64 = 62;

    private final ByteBuffer bytes;
    private final String name;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private ElfFile(byte[] content, String name) throws ElfException {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.name = name;
        require(content.length >= HEADER && Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && bytes.getShort(MACHINE) == X86_64, "it is no ELF file for x86-64");
        readSegments();
        readSections();
    }

    /**
     * {@code ElfFile.read(file)}.
     *
     * @throws ElfException if it is no ELF file for x86-64, or is shorter than its own headers say
     */
    public static ElfFile read(Path file) throws IOException {
        return new ElfFile(Files.readAllBytes(file), file.toString());
    }

    /** The same of bytes; {@code name} is what messages call them. */
    public static ElfFile of(byte[] content, String name) throws ElfException {
        return new ElfFile(content.clone(), name);
    }

    private void readSegments() throws ElfException {
        int count = Short.toUnsignedInt(bytes.getShort(SEGMENT_COUNT));
        long table = bytes.getLong(SEGMENTS);
        requireWithin(table, (long) count * SEGMENT_HEADER, "the table of segments");
        for (int i = 0; i < count; i++) {
            int at = (int) table + i * SEGMENT_HEADER;
            Segment segment = new Segment(bytes.getInt(at), bytes.getInt(at + 4), bytes.getLong(at + 8), bytes.getLong(at + 16),
                    bytes.getLong(at + 32), bytes.getLong(at + 40));
            requireWithin(segment.offset(), segment.fileSize(), "segment " + i);
            segments.add(segment);
        }
    }

    private void readSections() throws ElfException {
        int count = Short.toUnsignedInt(bytes.getShort(SECTION_COUNT));
        long table = bytes.getLong(SECTIONS);
        requireWithin(table, (long) count * SECTION_HEADER, "the table of sections");
        int names = Short.toUnsignedInt(bytes.getShort(NAMES_SECTION));
        require(count == 0 || names < count, "the table of sections has no section " + names);
        for (int i = 0; i < count; i++) {
            sections.add(section((int) table + i * SECTION_HEADER, (int) table + names * SECTION_HEADER));
        }
    }

    private Section section(int at, int names) throws ElfException {
        Section unnamed = new Section("", bytes.getInt(at + 4), bytes.getLong(at + 8), bytes.getLong(at + 16), bytes.getLong(at + 24),
                bytes.getLong(at + 32), bytes.getInt(at + 40), bytes.getLong(at + 48));
        long nameAt = bytes.getLong(names + 24) + Integer.toUnsignedLong(bytes.getInt(at));
        requireWithin(nameAt, 1, "the name of a section");
        String own = text((int) nameAt);
        if (unnamed.hasContent()) {
            requireWithin(unnamed.offset(), unnamed.size(), "section " + own);
        }
        return new Section(own, unnamed.type(), unnamed.flags(), unnamed.address(), unnamed.offset(), unnamed.size(), unnamed.link(),
                unnamed.alignment());
    }

    private void requireWithin(long offset, long size, String what) throws ElfException {
        require(offset >= 0 && size >= 0 && offset <= bytes.capacity() && size <= bytes.capacity() - offset,
                "it has " + bytes.capacity() + " bytes, and " + what + " is not among them: it is truncated or damaged");
    }

    private void require(boolean condition, String otherwise) throws ElfException {
        if (!condition) {
            throw new ElfException(name + ": " + otherwise);
        }
    }

    /** The text that begins there and ends with a zero, or with the file. */
    private String text(int from) {
        int to = from;
        while (to < bytes.capacity() && bytes.get(to) != 0) {
            to++;
        }
        return new String(bytes.array(), from, to - from, StandardCharsets.UTF_8);
    }

    /** Where the program begins, in memory. */
    public long entry() {
        return bytes.getLong(ENTRY);
    }

    /** In the order of their headers. */
    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    /** In the order of their headers; the first has no name and no content. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** The bytes of a section of this file; none for one without content. */
    public byte[] content(Section section) {
        return section.hasContent() ? Arrays.copyOfRange(bytes.array(), (int) section.offset(), (int) (section.offset() + section.size()))
                : new byte[0];
    }

    /** The bytes of the whole file. */
    public byte[] bytes() {
        return bytes.array().clone();
    }

    /** What messages call it. */
    public String name() {
        return name;
    }
}
