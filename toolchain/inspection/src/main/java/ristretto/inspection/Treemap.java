package ristretto.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ristretto.inspection.Squares.Rectangle;

/** Draws the bytes of an image as areas: libraries, in them packages, in them classes. The picture is SVG with styles for light and dark. */
public final class Treemap {
    private static final int WIDTH = 1280, HEIGHT = 860, TOP = 56, MARGIN = 12;
    private static final double LIBRARY_TITLE = 18, PACKAGE_TITLE = 14, GAP = 1.5;
    private static final String OURS = "ristretto-";

    private final StringBuilder out = new StringBuilder();
    private final long whole;

    private Treemap(long whole) {
        this.whole = whole;
    }

    private record Node(String label, String path, long bytes, List<Node> parts) {
        static Node of(String label, String path, List<Node> parts) {
            return new Node(label, path, parts.stream().mapToLong(Node::bytes).sum(), sorted(parts));
        }

        private static List<Node> sorted(List<Node> parts) {
            return parts.stream().filter(part -> part.bytes() > 0).sorted(Comparator.comparingLong(Node::bytes).reversed().thenComparing(Node::path)).toList();
        }
    }

    /** {@code Treemap.draw(contents, image)} is the text of the picture; {@code image} is what the file is called. */
    public static String draw(Contents contents, String image) {
        Map<Library, Node> libraries = new LinkedHashMap<>();
        grouped(contents.items().stream(), Item::library).forEach((library, items) -> libraries.put(library, library(library, items)));
        Treemap map = new Treemap(libraries.values().stream().mapToLong(Node::bytes).sum());
        map.picture(contents, image, libraries);
        return map.out.toString();
    }

    private static <K> Map<K, List<Item>> grouped(Stream<Item> items, Function<Item, K> key) {
        Map<K, List<Item>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(key.apply(item), _ -> new ArrayList<>()).add(item));
        return groups;
    }

    private static Node library(Library library, List<Item> items) {
        List<Node> packages = new ArrayList<>();
        grouped(items.stream(), Item::packageName).forEach((name, classes) -> packages.add(Node.of(name, library.name() + ", " + name, leaves(library, classes))));
        /* A library of one package, or of none, needs no level for it. */
        return Node.of(library.name(), library.name(), packages.size() == 1 ? packages.getFirst().parts() : packages);
    }

    private static List<Node> leaves(Library library, List<Item> items) {
        return items.stream().map(item -> new Node(item.name().substring(item.packageName().isEmpty() ? 0 : item.packageName().length() + 1),
                library.name() + ", " + item.name() + details(item), item.bytes(), List.of())).toList();
    }

    private static String details(Item item) {
        return String.format(Locale.ROOT, "\ncode %,d, data %,d, active lines %,d", item.code(), item.data(), item.lines());
    }

    private void picture(Contents contents, String image, Map<Library, Node> libraries) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT)
                .append("\" role=\"img\" font-family=\"system-ui, sans-serif\">\n<title>").append(escaped(image)).append(": what its bytes are</title>\n<style>\n")
                .append(TreemapStyle.CSS).append("</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
        out.append(String.format(Locale.ROOT, "<text class=\"head\" x=\"%d\" y=\"24\">%s</text>\n<text class=\"note\" x=\"%d\" y=\"43\">"
                + "%,d bytes of code and data; the file has %,d</text>\n", MARGIN, escaped(image), MARGIN, whole, contents.bytes()));
        legend();
        List<Map.Entry<Library, Node>> shown = libraries.entrySet().stream().filter(entry -> entry.getValue().bytes() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Node::bytes).reversed())).toList();
        List<Rectangle> places = Squares.divide(new Rectangle(MARGIN, TOP, WIDTH - 2 * MARGIN, HEIGHT - TOP - MARGIN),
                shown.stream().map(entry -> entry.getValue().bytes()).toList());
        for (int i = 0; i < shown.size(); i++) {
            out.append("<g class=\"").append(TreemapStyle.className(shown.get(i).getKey())).append("\">\n");
            group(shown.get(i).getValue(), places.get(i), "outer", LIBRARY_TITLE);
            out.append("</g>\n");
        }
        out.append("</svg>\n");
    }

    private void legend() {
        double x = WIDTH - MARGIN - Stream.of(Library.Kind.values()).mapToDouble(Treemap::legendWidth).sum();
        for (Library.Kind kind : Library.Kind.values()) {
            out.append(String.format(Locale.ROOT, "<g class=\"%s\"><rect class=\"leaf\" x=\"%.1f\" y=\"32\" width=\"12\" height=\"12\"/><text class=\"note\" x=\"%.1f\" "
                    + "y=\"42.5\">%s</text></g>\n", TreemapStyle.className(kind), x, x + 17, TreemapStyle.label(kind)));
            x += legendWidth(kind);
        }
    }

    private static double legendWidth(Library.Kind kind) {
        return TreemapStyle.label(kind).length() * 6.4 + 32;
    }

    private void group(Node node, Rectangle place, String style, double titleHeight) {
        rectangle(style, place, node);
        boolean titled = place.height() > 2.5 * titleHeight && place.width() > 46;
        if (titled) {
            double size = titleHeight - 5.5;
            text(style + "-title", title(node.label(), (int) ((place.width() - 8) / (Labels.BOLD_CHARACTER * size))), place.x() + 4,
                    place.y() + titleHeight - 5, size);
        }
        Rectangle inner = place.within(titled ? titleHeight : GAP, GAP);
        if (inner.width() <= 0 || inner.height() <= 0) {
            return;
        }
        List<Rectangle> places = Squares.divide(inner, node.parts().stream().map(Node::bytes).toList());
        for (int i = 0; i < places.size(); i++) {
            Node part = node.parts().get(i);
            if (part.parts().isEmpty()) {
                leaf(part, places.get(i));
            } else {
                group(part, places.get(i), "package", PACKAGE_TITLE);
            }
        }
    }

    /** A name without what all have in common, if it is too long with it. */
    private static String title(String name, int length) {
        return Labels.shortened(name.length() > length && name.startsWith(OURS) ? name.substring(OURS.length()) : name, length);
    }

    private void leaf(Node node, Rectangle place) {
        rectangle("leaf", place, node);
        Labels.Label label = Labels.fit(node.label(), place.width() - 5, place.height() - 5);
        double y = place.y() + label.size() + 1;
        for (String line : label.lines()) {
            text("class-title", line, place.x() + 3, y, label.size());
            y += label.height();
        }
    }

    private void rectangle(String style, Rectangle place, Node node) {
        out.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s\n%,d bytes, %.1f %%</title></rect>\n",
                style, place.x(), place.y(), place.width(), place.height(), escaped(node.path()), node.bytes(), 100.0 * node.bytes() / whole));
    }

    private void text(String style, String text, double x, double y, double size) {
        if (!text.isEmpty()) {
            out.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">%s</text>\n", style, x, y, size, escaped(text)));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
