package ristretto.elf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Texts in an image that are not loaded when it runs: sections behind the {@linkplain Loadable loadable part}, compressed as the
 * ELF format has it ({@code SHF_COMPRESSED}), so that {@code readelf -z -p NAME} shows them too.
 */
public final class Documents {
    private static final String NAMES = ".shstrtab";
    private static final int ALIGNMENT = 8;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream headers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream names = new ByteArrayOutputStream();
    private int sections;

    private Documents() { }

    /**
     * {@code Documents.attach(image, documents)} is the image with these sections in the place of what lay behind its loadable part.
     *
     * @param documents texts by the names of their sections, such as {@code .ristretto.bill}
     */
    public static byte[] attach(ElfFile image, SortedMap<String, String> documents) throws IOException {
        Documents result = new Documents();
        result.file.writeBytes(Loadable.of(image).bytes());
        result.header(new Section("", 0, 0, 0, 0, 0, 0, 0));
        for (Section section : image.sections()) {
            if (section.loaded()) {
                result.header(section);
            }
        }
        for (Map.Entry<String, String> document : documents.entrySet()) {
            result.add(document.getKey(), Compression.compress(document.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        return result.finish();
    }

    /**
     * {@code Documents.read(image, name)} is the text of a section, if the image has it.
     *
     * @throws ElfException if it is damaged
     */
    public static Optional<String> read(ElfFile image, String name) throws ElfException {
        Optional<Section> section = image.section(name);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new String(Compression.decompress(image.content(section.get()), image.name() + ": section " + name),
                StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) {
        align();
        header(new Section(name, Section.PROGRAM, Section.COMPRESSED, 0, file.size(), content.length, 0, ALIGNMENT));
        file.writeBytes(content);
    }

    private void align() {
        file.writeBytes(new byte[-file.size() & ALIGNMENT - 1]);
    }

    private void header(Section section) {
        ByteBuffer header = ByteBuffer.allocate(ElfFile.SECTION_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(names.size()).putInt(section.type()).putLong(section.flags()).putLong(section.address()).putLong(section.offset())
                .putLong(section.size()).putInt(0).putInt(0).putLong(section.alignment());
        headers.writeBytes(header.array());
        names.writeBytes(section.name().getBytes(StandardCharsets.UTF_8));
        names.write(0);
        sections++;
    }

    private byte[] finish() {
        int namesAt = file.size();
        int namesSize = names.size() + NAMES.length() + 1;
        header(new Section(NAMES, Section.STRINGS, 0, 0, namesAt, namesSize, 0, 1));
        file.writeBytes(names.toByteArray());
        align();
        int table = file.size();
        file.writeBytes(headers.toByteArray());
        ByteBuffer whole = ByteBuffer.wrap(file.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        whole.putLong(ElfFile.SECTIONS, table).putShort(ElfFile.SECTION_SIZE, (short) ElfFile.SECTION_HEADER)
                .putShort(ElfFile.SECTION_COUNT, (short) sections).putShort(ElfFile.NAMES_SECTION, (short) (sections - 1));
        return whole.array();
    }
}
