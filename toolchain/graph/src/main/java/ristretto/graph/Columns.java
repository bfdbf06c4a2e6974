package ristretto.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Places slots within their layers, in the given order and without overlaps, each near to what it is joined with. */
final class Columns {
    private static final int SWEEPS = 40;
    private static final double BETWEEN_BOXES = 26;
    private static final double BESIDE_BENDS = 20;
    /** Bends are rather in line than boxes in the middle of theirs. */
    private static final double STRAIGHTNESS = 4;

    private Columns() {
    }

    static void place(List<List<Slot>> layers) {
        layers.forEach(layer -> settle(layer, new double[layer.size()]));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<Slot> layer : sweep % 2 == 0 ? layers : layers.reversed()) {
                settle(layer, layer.stream().mapToDouble(Columns::wanted).toArray());
            }
        }
        double left = layers.stream().flatMap(List::stream).mapToDouble(slot -> slot.x - slot.width / 2).min().orElse(0);
        layers.forEach(layer -> layer.forEach(slot -> slot.x -= left));
    }

    private static double wanted(Slot slot) {
        double sum = 0;
        double weight = 0;
        for (Slot each : Stream.concat(slot.above.stream(), slot.below.stream()).toList()) {
            double one = slot.bend && each.bend ? STRAIGHTNESS : 1;
            sum += one * each.x;
            weight += one;
        }
        return weight == 0 ? slot.x : sum / weight;
    }

    /**
     * The least squares of the distances to {@code wanted}, with the slots in order and far enough apart: the algorithm of pooled
     * adjacent violators, on places from which the distances before them are taken off.
     */
    private static void settle(List<Slot> layer, double[] wanted) {
        List<double[]> pools = new ArrayList<>();
        double offset = 0;
        double[] offsets = new double[layer.size()];
        for (int i = 0; i < layer.size(); i++) {
            offset += i == 0 ? 0 : distance(layer.get(i - 1), layer.get(i));
            offsets[i] = offset;
            double weight = layer.get(i).bend ? STRAIGHTNESS : 1;
            double[] pool = {weight * (wanted[i] - offset), weight, 1};
            while (!pools.isEmpty() && pools.getLast()[0] / pools.getLast()[1] >= pool[0] / pool[1]) {
                double[] before = pools.removeLast();
                pool = new double[] {before[0] + pool[0], before[1] + pool[1], before[2] + pool[2]};
            }
            pools.add(pool);
        }
        int next = 0;
        for (double[] pool : pools) {
            for (int i = 0; i < pool[2]; i++, next++) {
                layer.get(next).x = pool[0] / pool[1] + offsets[next];
            }
        }
    }

    private static double distance(Slot left, Slot right) {
        return (left.width + right.width) / 2 + (left.bend || right.bend ? BESIDE_BENDS : BETWEEN_BOXES);
    }
}
