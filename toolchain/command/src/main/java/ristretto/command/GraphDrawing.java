package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ristretto.engine.ModuleGraph;
import ristretto.graph.Arrow;
import ristretto.graph.Box;
import ristretto.graph.Layout;

/** Draws a module graph as an SVG document, with the colours that a reader's screen prefers. */
final class GraphDrawing {
    private static final double MARGIN = 24;
    private static final double HEADING = 92;

    private static final double ARROW = 7;
    private static final String STYLE = """
            <defs><marker id="arrow" viewBox="0 0 8 8" markerWidth="8" markerHeight="8" refX="1" refY="4" orient="auto" markerUnits="userSpaceOnUse"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
            <style>
            svg{--bg:#fffdf9;--ink:#2b211c;--soft:#6d5f55;--line:#b9a795;--sig:#99491a;--box:#ffffff;--a:#a4551e;--p:#e3b27a;--o:#9db07a;--c:#8fa9c0}
            @media (prefers-color-scheme:dark){svg{--bg:#1f1a16;--ink:#efe6dc;--soft:#b3a497;--line:#6b5c50;--sig:#e3a06a;--box:#28211c;--a:#c9713a;--p:#a3713d;--o:#7d9159;--c:#6a8aa6}}
            text{font:400 11.5px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--ink)}
            .title{font-size:22px;font-weight:650}
            .name{font-size:15px;font-weight:650}
            .small{fill:var(--soft)}
            .sig{fill:var(--sig);font-weight:600}
            .out{fill:var(--soft);text-decoration:line-through}
            .bg{fill:var(--bg)}
            .box{fill:var(--box);stroke:var(--line)}
            .rule{stroke:var(--line);stroke-dasharray:3 3}
            .line{fill:none;stroke:var(--line);stroke-width:1.6}
            .to{marker-end:url(#arrow)}
            .head{fill:var(--line)}
            .application{fill:var(--a)}.library{fill:var(--p)}.platform{fill:var(--c)}.files{fill:var(--o)}
            </style>
            """;

    private final ModuleGraph graph;
    private final List<ModuleBox> boxes;
    private final StringBuilder text = new StringBuilder();

    GraphDrawing(ModuleGraph graph) {
        this.graph = graph;
        this.boxes = graph.modules().stream().map(ModuleBox::new).toList();
    }

    String svg() {
        List<Arrow> arrows = new ArrayList<>();
        graph.modules().forEach(module -> module.needs().forEach(need -> arrows.add(new Arrow(module.id(), need))));
        Layout layout = Layout.of(boxes.stream().map(box -> new Box(box.width(), box.height())).toList(), arrows);
        double width = Math.max(layout.width() + 2 * MARGIN, 720);
        double height = layout.height() + HEADING + 2 * MARGIN;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\" aria-labelledby=\"title desc\">",
                width, height, width, height);
        text.append("<title id=\"title\">").append(escaped(title())).append("</title>\n<desc id=\"desc\">").append(escaped(description()))
                .append("</desc>\n").append(STYLE);
        line("<rect class=\"bg\" width=\"%.0f\" height=\"%.0f\"/>", width, height);
        heading();
        line("<g transform=\"translate(%.1f %.1f)\">", (width - layout.width()) / 2, MARGIN + HEADING);
        layout.lines().forEach(this::draw);
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).draw(layout.places().get(i), text);
        }
        text.append("</g>\n</svg>\n");
        return text.toString();
    }

    private String title() {
        return graph.name() + ", for target " + graph.target();
    }

    private String description() {
        StringBuilder words = new StringBuilder("Each box is an object of the program: the signature that it stands for, its class and its package. "
                + "Lines lead to what its constructor takes.");
        for (ModuleGraph.Module each : graph.modules()) {
            words.append(' ').append(each.signature().isEmpty() ? each.name() : each.name() + " for " + each.signature()).append(": ").append(each.reason()).append('.');
        }
        return words.toString();
    }

    private void heading() {
        line("<text class=\"title\" x=\"%.0f\" y=\"44\">%s</text>", MARGIN, escaped(title()));
        line("<text class=\"small\" x=\"%.0f\" y=\"66\">%s</text>", MARGIN, escaped(graph.keys().isEmpty() ? "" : String.join(", ", graph.keys())));
        double x = MARGIN;
        for (ModuleGraph.Kind kind : ModuleGraph.Kind.values()) {
            if (graph.modules().stream().anyMatch(module -> module.kind() == kind)) {
                String label = kind.name().toLowerCase(Locale.ROOT);
                line("<rect class=\"%s\" x=\"%.0f\" y=\"78\" width=\"12\" height=\"12\" rx=\"3\"/>", label, x);
                line("<text class=\"small\" x=\"%.0f\" y=\"88\">%s</text>", x + 18, label);
                x += 30 + ModuleBox.width(label, ModuleBox.SMALL);
            }
        }
    }

    private void draw(Layout.Line each) {
        double middle = (each.bendY() + each.toY()) / 2;
        line("<path class=\"line%s\" d=\"M%.1f %.1fV%.1fC%.1f %.1f %.1f %.1f %.1f %.1f\"/>", each.arrives() ? " to" : "", each.fromX(), each.fromY(),
                each.bendY(), each.fromX(), middle, each.toX(), middle, each.toX(), each.arrives() ? each.toY() - ARROW : each.toY());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

}
