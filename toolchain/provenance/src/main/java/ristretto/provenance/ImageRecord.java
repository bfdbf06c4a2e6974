package ristretto.provenance;

import java.util.ArrayList;
import java.util.List;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;

/**
 * What identifies an image and each part of it.
 *
 * @param bytes its size
 * @param sha256 of the file
 * @param loadable SHA-256 of the part that is loaded
 * @param parts its sections that have content
 */
public record ImageRecord(long bytes, String sha256, String loadable, List<Part> parts) {
    public ImageRecord {
        parts = List.copyOf(parts);
    }

    /**
     * @param name of the section
     * @param bytes in the file
     * @param sha256 of the content
     */
    public record Part(String name, long bytes, String sha256) { }

    public static ImageRecord of(ElfFile image) {
        byte[] bytes = image.bytes();
        List<Part> parts = new ArrayList<>();
        for (Section section : image.sections()) {
            if (!section.name().isEmpty() && section.hasContent()) {
                parts.add(new Part(section.name(), section.size(), Sha256.of(image.content(section))));
            }
        }
        return new ImageRecord(bytes.length, Sha256.of(bytes), ImageDocuments.digest(image), parts);
    }
}
