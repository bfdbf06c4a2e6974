package ristretto.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;
import ristretto.elf.Loadable;
import ristretto.provenance.ImageDescription;
import ristretto.provenance.ImageDocuments;

/**
 * What an image says of itself.
 *
 * @param name of the file
 * @param bytes of the file
 * @param documents bytes of what is not loaded
 * @param inputs the id of what it was made of
 * @param loadable SHA-256 of the part that is loaded
 */
record ImageReport(String name, long bytes, long documents, String inputs, String loadable, ImageDescription description,
        @JsonRawValue String bill, @JsonRawValue String provenance) {

    static ImageReport of(ElfFile image, ImageDocuments documents) throws ElfException {
        long loaded = Loadable.of(image).bytes().length;
        return new ImageReport(image.name(), image.bytes().length, image.bytes().length - loaded, documents.id(), ImageDocuments.digest(image),
                documents.description(), documents.bill(), documents.provenance());
    }

    void print(PrintWriter out) throws ElfException {
        out.printf(Locale.ROOT, "%s: %s for %s, %,d bytes, of which %,d are not loaded%n", name, description.appliance(), description.target(), bytes, documents);
        out.println("  inputs     " + inputs);
        out.println("  loadable   " + loadable);
        print(out, "keys", description.keys().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
        print(out, "entry points", description.entryPoints().stream().map(each -> String.format("%-18s %s", each.name(), each.at())).toList());
        print(out, "memory", description.layout().stream().map(each -> String.format(Locale.ROOT, "%s %12s %,11d  %s", each.protection(), each.address(),
                each.bytes(), each.name())).toList());
        print(out, "made of", BillText.lines(bill));
        print(out, "system calls", description.systemCalls().stream().map(each -> String.format("%-14s %s", each.name(), each.with())).toList());
    }

    private static void print(PrintWriter out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println("  " + title);
            lines.forEach(line -> out.println("    " + line));
        }
    }
}
