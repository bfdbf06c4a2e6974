package ristretto.profiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stacks as a picture (Brendan Gregg, "The Flame Graph", ACM Queue 14(2), 2016): a box for each call, as wide as its share,
 * on top of the box of its caller; calls of one caller in alphabetical order. The picture needs no script: whoever points at a
 * box is told its name.
 */
final class FlameGraph {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 17;
    private static final int TOP = 40;
    /** Narrower boxes are left out: nobody would see them. */
    private static final double LEAST = 0.3;
    /** Of a letter of 11 pixels. */
    private static final double LETTER = 6.4;

    private final String unit;
    private final Box root = new Box();
    private final StringBuilder boxes = new StringBuilder();
    private int depth;

    private static final class Box {
        private final Map<String, Box> above = new TreeMap<>();
        private long weight;
    }

    private FlameGraph(String unit) {
        this.unit = unit;
    }

    /** {@code svg(title, unit, stacks)} is an SVG document; {@code unit} says what weights count. */
    static String svg(String title, String unit, List<Stack> stacks) {
        FlameGraph graph = new FlameGraph(unit);
        stacks.forEach(graph::add);
        return graph.draw(title);
    }

    private void add(Stack stack) {
        Box box = root;
        box.weight += stack.weight();
        for (String frame : stack.frames()) {
            box = box.above.computeIfAbsent(frame, _ -> new Box());
            box.weight += stack.weight();
        }
        depth = Math.max(depth, stack.frames().size());
    }

    private String draw(String title) {
        int height = TOP + (depth + 1) * HEIGHT + 4;
        draw("all", root, 0, height - HEIGHT - 4);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH + "\" height=\"" + height
            + "\" font-family=\"sans-serif\" font-size=\"11\" role=\"img\">\n<title>" + escaped(title) + "</title>\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<text x=\"" + WIDTH / 2 + "\" y=\"22\" font-size=\"15\" text-anchor=\"middle\">"
            + escaped(title) + "</text>\n" + boxes + "</svg>\n";
    }

    private void draw(String name, Box box, double x, int y) {
        double width = (double) WIDTH * box.weight / Math.max(root.weight, 1);
        if (width < LEAST) {
            return;
        }
        String told = String.format(Locale.ROOT, "%s: %,d %s, %.1f %%", name, box.weight, unit, 100.0 * box.weight / Math.max(root.weight, 1));
        boxes.append(String.format(Locale.ROOT, "<g><title>%s</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"#ffffff\" "
            + "stroke-width=\"0.4\"/>", escaped(told), x, y, width, HEIGHT, color(name)));
        int letters = (int) ((width - 6) / LETTER);
        if (letters >= 4) {
            String label = name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
            boxes.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%s</text>", x + 3, y + HEIGHT - 5, escaped(label)));
        }
        boxes.append("</g>\n");
        double at = x;
        for (Map.Entry<String, Box> each : box.above.entrySet()) {
            draw(each.getKey(), each.getValue(), at, y - HEIGHT);
            at += (double) WIDTH * each.getValue().weight / root.weight;
        }
    }

    /** Java is warm, a different shade for each package; what is not Java is grey. */
    private static String color(String name) {
        int method = name.lastIndexOf('.');
        int type = method < 0 ? -1 : name.lastIndexOf('.', method - 1);
        if (type < 0) {
            return "#d8d8d8";
        }
        int shade = Math.floorMod(name.substring(0, type).hashCode(), 40);
        return String.format(Locale.ROOT, "hsl(%d, 75%%, 68%%)", 15 + shade);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
