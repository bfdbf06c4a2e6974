package ristretto.graph;

import java.util.ArrayList;
import java.util.List;

/** A place in a layer: that of a box, or of a bend, where what leads to one box passes a layer. */
final class Slot {
    /** The box, or the one that what bends here leads to. */
    final int box;
    final boolean bend;
    final double width;
    final double height;
    final List<Slot> above = new ArrayList<>();
    final List<Slot> below = new ArrayList<>();
    /** The middle. */
    double x;

    private Slot(int box, boolean bend, double width, double height) {
        this.box = box;
        this.bend = bend;
        this.width = width;
        this.height = height;
    }

    static Slot of(int box, Box size) {
        return new Slot(box, false, size.width(), size.height());
    }

    static Slot bend(int box) {
        return new Slot(box, true, 0, 0);
    }

    void link(Slot lower) {
        below.add(lower);
        lower.above.add(this);
    }
}
