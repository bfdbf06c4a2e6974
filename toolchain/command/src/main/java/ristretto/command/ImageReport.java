package ristretto.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import ristretto.elf.ElfFile;
import ristretto.elf.Loadable;
import ristretto.elf.Segment;

/**
 * What can be seen of an image.
 *
 * @param name of the file
 * @param bytes of the file
 * @param loadable SHA-256 of the part that is loaded
 * @param entry where the program begins
 */
record ImageReport(String name, long bytes, String loadable, String entry, List<Part> segments, List<Part> sections) {
    /**
     * @param address in memory
     * @param file bytes in the file
     * @param memory bytes in memory
     * @param protection such as {@code r-x}, which a loader gives it
     */
    record Part(String name, String address, long file, long memory, String protection) { }

    static ImageReport of(ElfFile image) {
        List<Part> segments = image.segments().stream().filter(Segment::loaded).map(each -> new Part("", hexadecimal(each.address()),
                each.fileSize(), each.memorySize(), each.protection())).toList();
        List<Part> sections = image.sections().stream().filter(each -> !each.name().isEmpty()).map(each -> new Part(each.name(),
                each.loaded() ? hexadecimal(each.address()) : "", each.hasContent() ? each.size() : 0, each.loaded() ? each.size() : 0,
                each.loaded() ? "r" + (each.writable() ? "w" : "-") + (each.executable() ? "x" : "-") : "")).toList();
        return new ImageReport(image.name(), image.bytes().length, Loadable.of(image).digest(), hexadecimal(image.entry()), segments, sections);
    }

    private static String hexadecimal(long address) {
        return "0x" + Long.toHexString(address);
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %,d bytes, entry %s%n", name, bytes, entry);
        out.println("  the loadable part has SHA-256 " + loadable);
        print(out, "segments", segments);
        print(out, "sections", sections);
    }

    private static void print(PrintWriter out, String title, List<Part> parts) {
        out.printf(Locale.ROOT, "%n  %-22s %12s %11s %11s%n", title, "address", "in file", "in memory");
        for (Part part : parts) {
            out.printf(Locale.ROOT, "  %-22s %12s %,11d %,11d%n", (part.protection() + " " + part.name()).strip(), part.address(), part.file(),
                    part.memory());
        }
    }
}
