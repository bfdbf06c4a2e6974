package ristretto.provenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;
import ristretto.elf.Symbol;

/** In which parts two images differ, in words. */
public final class Comparison {
    private static final Map<String, String> CONTENTS = Map.of(".files", "embedded files", ".unpacker", "the unpacker, and code, constants and data, packed",
            ".packed", "code, constants and data, packed", ".ristretto.bill", "bill of materials", ".ristretto.provenance", "provenance",
            ".ristretto.image", "description", ".text", "code", ".rodata", "constants", ".data", "data");

    private Comparison() { }

    /** {@code Comparison.of(image, expected)} has a line for each part that differs; none if the files are equal. */
    public static List<String> of(ElfFile image, ElfFile expected) {
        List<String> differences = new ArrayList<>();
        int first = Arrays.mismatch(image.bytes(), expected.bytes());
        if (first < 0) {
            return differences;
        }
        for (Section section : expected.sections()) {
            Optional<Section> other = image.section(section.name());
            if (other.isEmpty()) {
                differences.add(named(section) + " is missing");
            } else {
                contents(section, image.content(other.get()), expected.content(section)).ifPresent(differences::add);
            }
        }
        image.sections().stream().filter(section -> expected.section(section.name()).isEmpty())
                .forEach(section -> differences.add(named(section) + " is one too many"));
        if (!image.segments().equals(expected.segments()) || image.entry() != expected.entry()) {
            differences.add("the headers say something else about where it is loaded and entered");
        }
        if (differences.isEmpty()) {
            differences.add(String.format(Locale.ROOT, "bytes outside of all sections, the first at offset 0x%x", first));
        }
        return differences;
    }

    /** {@code Comparison.symbols(image, expected)} are the names of functions and data that differ, of images that have names still. */
    public static List<String> symbols(ElfFile image, ElfFile expected) {
        Map<String, List<byte[]>> before = contents(expected);
        Map<String, List<byte[]>> after = contents(image);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> equal(before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of())));
        return List.copyOf(names);
    }

    private static boolean equal(List<byte[]> some, List<byte[]> others) {
        return some.size() == others.size() && IntStream.range(0, some.size()).allMatch(i -> Arrays.equals(some.get(i), others.get(i)));
    }

    private static Map<String, List<byte[]>> contents(ElfFile image) {
        Map<String, List<byte[]>> contents = new TreeMap<>();
        for (Symbol symbol : Symbol.of(image)) {
            if (symbol.size() > 0 && symbol.section() < image.sections().size()) {
                Section section = image.sections().get(symbol.section());
                byte[] whole = image.content(section);
                int from = (int) Math.clamp(symbol.address() - section.address(), 0, whole.length);
                int to = (int) Math.clamp(symbol.address() - section.address() + symbol.size(), from, whole.length);
                contents.computeIfAbsent(symbol.name(), name -> new ArrayList<>()).add(Arrays.copyOfRange(whole, from, to));
            }
        }
        return contents;
    }

    /** In which parts an image differs from what was recorded of one. */
    public static List<String> of(ImageRecord image, ImageRecord expected) {
        if (image.sha256().equals(expected.sha256())) {
            return List.of();
        }
        List<String> differences = expected.parts().stream().filter(part -> !image.parts().contains(part)).map(part -> named(part.name())).toList();
        return differences.isEmpty() ? List.of("the headers") : differences;
    }

    private static Optional<String> contents(Section section, byte[] found, byte[] expected) {
        int first = Arrays.mismatch(found, expected);
        if (first < 0) {
            return Optional.empty();
        }
        if (found.length != expected.length) {
            return Optional.of(String.format(Locale.ROOT, "%s has %,d bytes in place of %,d; the first that differs is at offset 0x%x of the section",
                    named(section), found.length, expected.length, first));
        }
        int count = 0;
        for (int i = first; i < found.length; i++) {
            count += found[i] == expected[i] ? 0 : 1;
        }
        return Optional.of(String.format(Locale.ROOT, "%s: %,d bytes differ, the first at offset 0x%x of the section (0x%02x in place of 0x%02x)",
                named(section), count, first, found[first], expected[first]));
    }

    private static String named(Section section) {
        return named(section.name());
    }

    private static String named(String section) {
        return section + (CONTENTS.containsKey(section) ? " (" + CONTENTS.get(section) + ")" : "");
    }
}
