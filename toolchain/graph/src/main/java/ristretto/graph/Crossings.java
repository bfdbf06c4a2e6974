package ristretto.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders layers so that few lines cross (Sugiyama, Tagawa, Toda 1981): each slot goes to the mean of its neighbours in the next
 * layer, up and down in turn, and neighbours change places where that helps. The best order that occurs counts.
 */
final class Crossings {
    private static final int SWEEPS = 24;

    private final List<List<Slot>> layers;
    private final Map<Slot, Integer> positions = new IdentityHashMap<>();

    private Crossings(List<List<Slot>> layers) {
        this.layers = layers;
        layers.forEach(this::number);
    }

    /** Changes the order within {@code layers}. */
    static void reduce(List<List<Slot>> layers) {
        new Crossings(layers).reduce();
    }

    private void reduce() {
        List<List<Slot>> best = copy();
        int fewest = count();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            if (sweep % 2 == 0) {
                layers.forEach(layer -> sort(layer, slot -> slot.above));
            } else {
                layers.reversed().forEach(layer -> sort(layer, slot -> slot.below));
            }
            exchange();
            int now = count();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            Collections.copy(layers.get(i), best.get(i));
        }
    }

    private void sort(List<Slot> layer, Function<Slot, List<Slot>> neighbours) {
        Map<Slot, Double> means = new IdentityHashMap<>();
        layer.forEach(slot -> means.put(slot, neighbours.apply(slot).stream().mapToInt(positions::get).average().orElse(positions.get(slot))));
        layer.sort(Comparator.comparing(means::get));
        number(layer);
    }

    /** Lets two slots beside each other change places as long as fewer lines cross then. */
    private void exchange() {
        boolean better = true;
        while (better) {
            better = false;
            for (List<Slot> layer : layers) {
                for (int i = 0; i + 1 < layer.size(); i++) {
                    if (crossings(layer.get(i + 1), layer.get(i)) < crossings(layer.get(i), layer.get(i + 1))) {
                        Collections.swap(layer, i, i + 1);
                        number(layer);
                        better = true;
                    }
                }
            }
        }
    }

    private int count() {
        int count = 0;
        for (List<Slot> layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                for (int j = i + 1; j < layer.size(); j++) {
                    count += crossings(layer.get(i).below, layer.get(j).below);
                }
            }
        }
        return count;
    }

    private int crossings(Slot left, Slot right) {
        return crossings(left.above, right.above) + crossings(left.below, right.below);
    }

    private int crossings(List<Slot> ofLeft, List<Slot> ofRight) {
        int count = 0;
        for (Slot one : ofLeft) {
            for (Slot other : ofRight) {
                if (positions.get(one) > positions.get(other)) {
                    count++;
                }
            }
        }
        return count;
    }

    private void number(List<Slot> layer) {
        for (int i = 0; i < layer.size(); i++) {
            positions.put(layer.get(i), i);
        }
    }

    private List<List<Slot>> copy() {
        return layers.stream().<List<Slot>>map(ArrayList::new).toList();
    }
}
