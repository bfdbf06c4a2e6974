package ristretto.compiler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An image whose code, constants and data are compressed, in two parts. Embedded files, which are compressed as a rule
 * already, keep their place, between the parts or behind all; in the latter case the first part is the code. What unpacks
 * belongs to the target; the layout in memory is that of the image as it was linked.
 */
final class PackedImage {
    /** Of an ELF file of 64 bits: fields of its header, of a section's header, and their values. */
    private static final int ENTRY = 24, SECTIONS = 40, SECTION_SIZE = 58, SECTION_COUNT = 60, NAMES_SECTION = 62;
    private static final int NAME = 0, TYPE = 4, FLAGS = 8, ADDRESS = 16, OFFSET = 24, SIZE = 32;
    private static final int WITHOUT_CONTENT = 8, WRITABLE = 1, IN_MEMORY = 2, EXECUTABLE = 4, PAGE = 4096;

    private final ByteBuffer elf;
    private final byte[] memory;
    private final int start;
    private final int firstEnd;
    private final int rest;
    private final int writable;
    private final int dataEnd;
    private final int end;
    private final int files;
    private final int filesEnd;

    /** The sections' contents at their places, the first of which is {@code start}. */
    private PackedImage(ByteBuffer elf, boolean filesLast) {
        this.elf = elf;
        int first = Integer.MAX_VALUE, written = Integer.MAX_VALUE, constant = Integer.MAX_VALUE;
        int code = 0, content = 0, last = 0, filesAt = 0, filesTo = 0;
        for (int header : headers()) {
            int from = (int) elf.getLong(header + ADDRESS);
            int to = from + (int) elf.getLong(header + SIZE);
            if (name(header).equals(".files")) {
                filesAt = from;
                filesTo = to;
                continue;
            }
            long flags = elf.getLong(header + FLAGS);
            first = Math.min(first, from);
            last = Math.max(last, to);
            content = hasContent(header) ? Math.max(content, to) : content;
            code = (flags & EXECUTABLE) != 0 ? Math.max(code, to) : code;
            constant = (flags & (EXECUTABLE | WRITABLE)) == 0 ? Math.min(constant, from) : constant;
            written = (flags & WRITABLE) != 0 ? Math.min(written, from) : written;
        }
        start = first;
        firstEnd = filesLast ? code : filesAt == 0 ? content : filesAt;
        rest = filesLast ? constant : filesAt == 0 ? content : filesTo;
        writable = written;
        dataEnd = content;
        end = last + PAGE - 1 & -PAGE;
        files = filesAt == 0 ? filesLast ? end : content : filesAt;
        filesEnd = filesAt == 0 ? files : filesTo;
        memory = new byte[Math.max(dataEnd, filesEnd) - start];
        for (int header : headers()) {
            if (hasContent(header)) {
                elf.get((int) elf.getLong(header + OFFSET), memory, (int) elf.getLong(header + ADDRESS) - start, (int) elf.getLong(header + SIZE));
            }
        }
    }

    /** @param filesLast whether embedded files lie behind all else */
    static PackedImage of(Path image, boolean filesLast) throws IOException {
        return new PackedImage(ByteBuffer.wrap(Files.readAllBytes(image)).order(ByteOrder.LITTLE_ENDIAN), filesLast);
    }

    /** Makes the compressed image, by the target's unpacker and its layout. */
    void write(Path unpacker, Path layout, Gcc gcc, Path image) throws IOException, CompilationFailure {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Meanwhile<byte[]> first = Meanwhile.start(() -> Packing.pack(CallTargets.absolute(memory(start, firstEnd))))) {
            byte[] second = Packing.pack(memory(rest, dataEnd));
            packed.writeBytes(first.result());
            packed.writeBytes(second);
        }
        Files.write(unpacker.resolveSibling("image.packed"), packed.toByteArray());
        Files.write(unpacker.resolveSibling("image.files"), memory(files, filesEnd));
        Map<String, Long> addresses = new LinkedHashMap<>();
        addresses.put("IMAGE_ENTRY", elf.getLong(ENTRY));
        addresses.put("IMAGE_START", (long) start);
        addresses.put("IMAGE_FIRST_END", (long) firstEnd);
        addresses.put("IMAGE_FILES", (long) files);
        addresses.put("IMAGE_REST", (long) rest);
        addresses.put("IMAGE_WRITABLE", (long) writable);
        addresses.put("IMAGE_DATA_END", (long) dataEnd);
        addresses.put("IMAGE_END", (long) end);
        gcc.linkUnpacker(unpacker, layout, addresses, image);
        gcc.strip(image, image);
    }

    private byte[] memory(int from, int to) {
        return Arrays.copyOfRange(memory, from - start, to - start);
    }

    /** Where the headers of the sections begin that are in memory. */
    private List<Integer> headers() {
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i < elf.getShort(SECTION_COUNT); i++) {
            int header = (int) elf.getLong(SECTIONS) + i * elf.getShort(SECTION_SIZE);
            if ((elf.getLong(header + FLAGS) & IN_MEMORY) != 0) {
                headers.add(header);
            }
        }
        return headers;
    }

    private boolean hasContent(int header) {
        return elf.getInt(header + TYPE) != WITHOUT_CONTENT;
    }

    private String name(int header) {
        int names = (int) elf.getLong(SECTIONS) + elf.getShort(NAMES_SECTION) * elf.getShort(SECTION_SIZE);
        int at = (int) elf.getLong(names + OFFSET) + elf.getInt(header + NAME);
        StringBuilder name = new StringBuilder();
        while (elf.get(at) != 0) {
            name.append((char) elf.get(at++));
        }
        return name.toString();
    }
}
