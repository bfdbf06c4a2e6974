package ristretto.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where boxes and the lines between them are drawn. What a box points to is below it, no two boxes overlap, and no line passes
 * through a box.
 *
 * @param places by the number of the box
 */
public record Layout(List<Place> places, List<Line> lines, double width, double height) {
    private static final double BETWEEN_LAYERS = 54;
    /** Between lines that leave a box. */
    private static final double BETWEEN_ENDS = 14;
    private static final double MARGIN_OF_ENDS = 16;

    /** The upper left corner of a box. */
    public record Place(double x, double y) { }

    /**
     * A piece of the way to a box: straight down from {@code (fromX, fromY)} to {@code bendY}, then in a curve to {@code (toX, toY)}.
     *
     * @param box the number of the box that it leads to
     * @param arrives whether the box is at its end
     */
    public record Line(double fromX, double fromY, double bendY, double toX, double toY, int box, boolean arrives) { }

    /** @throws IllegalArgumentException if boxes point to themselves in a circle */
    public static Layout of(List<Box> boxes, List<Arrow> arrows) {
        List<List<Slot>> layers = Layers.of(boxes, arrows);
        Crossings.reduce(layers);
        Columns.place(layers);
        Place[] places = new Place[boxes.size()];
        List<Line> lines = new ArrayList<>();
        double top = 0;
        double width = 0;
        for (List<Slot> layer : layers) {
            double bottom = top + layer.stream().mapToDouble(slot -> slot.height).max().orElse(0);
            for (Slot slot : layer) {
                width = Math.max(width, slot.x + slot.width / 2);
                if (!slot.bend) {
                    places[slot.box] = new Place(slot.x - slot.width / 2, top);
                }
                lines.addAll(below(slot, top, bottom));
            }
            top = bottom + BETWEEN_LAYERS;
        }
        return new Layout(List.of(places), lines, width, Math.max(0, top - BETWEEN_LAYERS));
    }

    private static List<Line> below(Slot slot, double top, double bottom) {
        List<Slot> ends = slot.below.stream().sorted(Comparator.comparingDouble(each -> each.x)).toList();
        double step = Math.min(BETWEEN_ENDS, Math.max(0, slot.width - 2 * MARGIN_OF_ENDS) / Math.max(1, ends.size() - 1));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            Slot end = ends.get(i);
            double x = slot.x + (i - (ends.size() - 1) / 2.0) * step;
            lines.add(new Line(x, top + slot.height, bottom, end.x, bottom + BETWEEN_LAYERS, end.box, !end.bend));
        }
        return lines;
    }
}
