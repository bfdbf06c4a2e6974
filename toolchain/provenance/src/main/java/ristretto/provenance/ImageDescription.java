package ristretto.provenance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;

/**
 * What an image says of itself besides its bill of materials and its provenance.
 *
 * @param keys the values of all keys
 * @param entryPoints where the image is entered, in the order in which that happens
 * @param layout of memory as the program sees it, before which a compressed image unpacks itself
 * @param unpacked bytes of code, constants, data and embedded files before compression
 * @param systemCalls what a sandbox may still ask of the kernel; empty on other targets
 */
public record ImageDescription(String appliance, String unikernel, String target, SortedMap<String, String> keys, List<EntryPoint> entryPoints,
        List<Area> layout, long unpacked, List<SystemCall> systemCalls) {
    public ImageDescription {
        entryPoints = List.copyOf(entryPoints);
        layout = List.copyOf(layout);
        systemCalls = List.copyOf(systemCalls);
    }

    /**
     * @param name of who enters there
     * @param at an address, or a class
     */
    public record EntryPoint(String name, String at) { }

    /**
     * @param name of the section
     * @param address in hexadecimal digits; of an image that is loaded anywhere, from where it is loaded
     * @param protection such as {@code r-x}
     */
    public record Area(String name, String address, long bytes, String protection) {
        static Area of(Section section) {
            return new Area(section.name(), hexadecimal(section.address()), section.size(),
                    "r" + (section.writable() ? "w" : "-") + (section.executable() ? "x" : "-"));
        }
    }

    /**
     * @param name of the call
     * @param number of it on x86-64
     * @param with which arguments
     * @param because what it is for
     */
    public record SystemCall(String name, int number, String with, String because) { }

    /**
     * @param image the file that is shipped
     * @param linked the same before it was compressed, if it is
     * @param mainClass of the appliance
     */
    static ImageDescription of(Inputs inputs, ElfFile image, Optional<ElfFile> linked, String mainClass, List<SystemCall> systemCalls) {
        ElfFile program = linked.orElse(image);
        List<EntryPoint> entries = new ArrayList<>();
        entries.add(new EntryPoint("boot loader", hexadecimal(image.entry())));
        if (linked.isPresent() && program.entry() != image.entry()) {
            entries.add(new EntryPoint("unpacked program", hexadecimal(program.entry())));
        }
        entries.add(new EntryPoint("main class", mainClass));
        List<Section> sections = program.sections().stream().filter(Section::loaded).filter(section -> section.size() > 0).toList();
        return new ImageDescription(inputs.appliance(), inputs.unikernel(), inputs.target(), inputs.keys(), entries,
                sections.stream().map(Area::of).toList(), sections.stream().filter(Section::hasContent).mapToLong(Section::size).sum(), systemCalls);
    }

    /** @throws IOException if the text is not what {@link #json} wrote */
    public static ImageDescription read(String json) throws IOException {
        return Json.read(json, ImageDescription.class);
    }

    public String json() {
        return Json.write(this);
    }

    static String hexadecimal(long address) {
        return "0x" + Long.toHexString(address);
    }
}
