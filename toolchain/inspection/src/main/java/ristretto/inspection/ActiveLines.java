package ristretto.inspection;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each library has in an image: active lines of source, bytes of code, bytes of data.
 *
 * @param image what the file is called
 * @param bytes of the file, which may be compressed
 * @param rows Java and C of a library apart
 */
public record ActiveLines(String image, long bytes, List<Row> rows, Row total) {
    /**
     * @param language {@code Java}, {@code C} (assembly too), or nothing
     * @param zeroed bytes of variables that begin as zero; they are in memory and not in the image
     */
    public record Row(String library, String language, int lines, long code, long data, long zeroed) { }

    private record Key(Library library, Item.Language language) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = library.compareTo(other.library);
            return order != 0 ? order : language.compareTo(other.language);
        }
    }

    /** @param image what the file is called */
    public static ActiveLines of(Contents contents, String image) {
        Map<Key, List<Item>> grouped = new TreeMap<>();
        contents.items().forEach(item -> grouped.computeIfAbsent(new Key(item.library(), item.language()), _ -> new ArrayList<>()).add(item));
        List<Row> rows = new ArrayList<>();
        grouped.forEach((key, items) -> rows.add(row(key.library().name(), language(key.language()), items)));
        return new ActiveLines(image, contents.bytes(), rows, row("in all", "", contents.items()));
    }

    private static Row row(String library, String language, List<Item> items) {
        return new Row(library, language, items.stream().mapToInt(Item::lines).sum(), items.stream().mapToLong(Item::code).sum(),
                items.stream().mapToLong(Item::data).sum(), items.stream().mapToLong(Item::zeroed).sum());
    }

    private static String language(Item.Language language) {
        return switch (language) {
            case JAVA -> "Java";
            case C -> "C";
            case NONE -> "";
        };
    }

    /** A table for people. */
    public void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%-28s %-4s %12s %10s %10s%n", "library", "", "active lines", "code", "data");
        rows.forEach(row -> print(out, row));
        print(out, total);
        out.printf(Locale.ROOT, "%nThe %,d bytes of code and data are in %s, a file of %,d bytes%s.%nVariables that begin as zero take %,d bytes more of memory.%n",
                total.code() + total.data(), image, bytes, bytes < total.code() + total.data() ? ", compressed" : "", total.zeroed());
    }

    private static void print(PrintWriter out, Row row) {
        out.println("%-28s %-4s %12s %10s %10s".formatted(row.library(), row.language(), number(row.lines()), number(row.code()),
                number(row.data())).stripTrailing());
    }

    private static String number(long value) {
        return value == 0 ? "-" : String.format(Locale.ROOT, "%,d", value);
    }
}
