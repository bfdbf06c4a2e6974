package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ristretto.engine.ModuleGraph;
import ristretto.graph.Layout;

/** A module in a drawing: what it stands for, what it is, where it comes from, and what could have been in its place. */
final class ModuleBox {
    static final double SMALL = 11.5;
    private static final double NAME = 15;
    private static final double PADDING = 14;
    private static final double LEADING = 1.35;
    private static final int COLUMNS = 34;

    private final ModuleGraph.Module module;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param style the class of the text; empty for a rule between lines
     * @param rest what follows on the line in small text
     */
    private record Line(String style, double size, String text, String rest) {
        Line(String style, double size, String text) {
            this(style, size, text, "");
        }

        double height() {
            return style.isEmpty() ? 10 : size * LEADING;
        }

        double width() {
            return ModuleBox.width(text + rest, size) * (style.equals("name") ? 1.08 : 1);
        }
    }

    ModuleBox(ModuleGraph.Module module) {
        this.module = module;
        lines.add(new Line("sig", SMALL, module.signature().isEmpty() ? "main class" : module.signature()));
        lines.add(new Line("name", NAME, module.name()));
        module.from().ifPresent(from -> lines.add(new Line("small", SMALL, from)));
        if (!module.signature().isEmpty() && !module.reason().startsWith("the only implementation")) {
            wrap(module.reason().replaceFirst("; from .*", "")).forEach(line -> lines.add(new Line("small", SMALL, line)));
        }
        if (!module.rejected().isEmpty()) {
            lines.add(new Line("", 0, ""));
        }
        for (ModuleGraph.Rejected each : module.rejected()) {
            List<String> reason = wrap(each.name() + " " + each.reason());
            lines.add(new Line("out", SMALL, each.name(), reason.getFirst().substring(each.name().length())));
            reason.stream().skip(1).forEach(line -> lines.add(new Line("small", SMALL, line)));
        }
    }

    double width() {
        return Math.max(120, lines.stream().mapToDouble(Line::width).max().orElse(0) + 2 * PADDING + 4);
    }

    double height() {
        return lines.stream().mapToDouble(Line::height).sum() + 2 * PADDING - 6;
    }

    /** A guess that is rather too wide than too narrow: fonts differ. */
    static double width(String text, double size) {
        double units = 0;
        for (char c : text.toCharArray()) {
            units += "iljtf.,:;'| ()[]".indexOf(c) >= 0 ? 0.36 : Character.isUpperCase(c) || "mw".indexOf(c) >= 0 ? 0.76 : 0.59;
        }
        return units * size;
    }

    void draw(Layout.Place place, StringBuilder text) {
        text.append(String.format(Locale.ROOT, "<g transform=\"translate(%.1f %.1f)\"><title>%s</title>%n", place.x(), place.y(), GraphDrawing.escaped(about())));
        text.append(String.format(Locale.ROOT, "<rect class=\"box\" width=\"%.1f\" height=\"%.1f\" rx=\"8\"/><rect class=\"%s\" width=\"6\" height=\"%.1f\" rx=\"3\"/>%n",
                width(), height(), module.kind().name().toLowerCase(Locale.ROOT), height()));
        double y = PADDING - 5;
        for (Line line : lines) {
            if (line.style().isEmpty()) {
                text.append(String.format(Locale.ROOT, "<path class=\"rule\" d=\"M%.1f %.1fH%.1f\"/>%n", PADDING + 4, y + line.height() / 2, width() - PADDING));
            } else {
                text.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\"><tspan class=\"%s\">%s</tspan><tspan class=\"small\">%s</tspan></text>%n",
                        PADDING + 4, y + line.size(), line.style(), GraphDrawing.escaped(line.text()), GraphDrawing.escaped(line.rest())));
            }
            y += line.height();
        }
        text.append("</g>\n");
    }

    private String about() {
        return module.type() + ": " + module.reason() + (module.settings().isEmpty() ? "" : "; reads " + String.join(", ", module.settings()));
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            String longer = lines.getLast().isEmpty() ? word : lines.getLast() + " " + word;
            if (longer.length() > COLUMNS && !lines.getLast().isEmpty()) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        return lines;
    }
}
