package ristretto.inspection;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle into parts of given areas that are as nearly squares as can be: a row after the other along the shorter side,
 * each as long as that makes its parts squarer (Bruls, Huizing and van Wijk, Squarified Treemaps, 2000).
 */
final class Squares {
    private Squares() {
    }

    record Rectangle(double x, double y, double width, double height) {
        Rectangle within(double top, double margin) {
            return new Rectangle(x + margin, y + top, Math.max(0, width - 2 * margin), Math.max(0, height - top - margin));
        }
    }

    /** @param sizes in descending order, all greater than 0 */
    static List<Rectangle> divide(Rectangle whole, List<Long> sizes) {
        double scale = whole.width() * whole.height() / sizes.stream().mapToLong(Long::longValue).sum();
        List<Rectangle> parts = new ArrayList<>();
        Rectangle free = whole;
        for (int from = 0; from < sizes.size(); ) {
            double side = Math.min(free.width(), free.height());
            double area = 0;
            double worst = Double.MAX_VALUE;
            int to = from;
            while (to < sizes.size()) {
                double next = area + sizes.get(to) * scale;
                double ratio = worst(sizes.get(from) * scale, sizes.get(to) * scale, next, side);
                if (ratio > worst) {
                    break;
                }
                worst = ratio;
                area = next;
                to++;
            }
            free = row(free, sizes.subList(from, to), scale, area, parts);
            from = to;
        }
        return parts;
    }

    /** The ratio of the sides of the least square part of a row. */
    private static double worst(double largest, double smallest, double area, double side) {
        double squared = side * side;
        return Math.max(squared * largest / (area * area), area * area / (squared * smallest));
    }

    /** Lays a row along the shorter side; what is left. */
    private static Rectangle row(Rectangle free, List<Long> sizes, double scale, double area, List<Rectangle> parts) {
        boolean upright = free.width() >= free.height();
        double depth = area / Math.max(1e-9, upright ? free.height() : free.width());
        double at = upright ? free.y() : free.x();
        for (long size : sizes) {
            double length = size * scale / Math.max(1e-9, depth);
            parts.add(upright ? new Rectangle(free.x(), at, depth, length) : new Rectangle(at, free.y(), length, depth));
            at += length;
        }
        return upright ? new Rectangle(free.x() + depth, free.y(), free.width() - depth, free.height())
                : new Rectangle(free.x(), free.y() + depth, free.width(), free.height() - depth);
    }
}
