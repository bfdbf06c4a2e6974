package ristretto.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Boxes in layers: each below all that point to it. What leads to one box from several layers above joins on the way, so that a
 * box which everybody points to has one line coming from above and not many.
 */
final class Layers {
    private Layers() {
    }

    /** @throws IllegalArgumentException if boxes point to themselves in a circle */
    static List<List<Slot>> of(List<Box> boxes, List<Arrow> arrows) {
        Set<Arrow> once = new LinkedHashSet<>(arrows);
        int[] numbers = numbers(boxes.size(), once);
        List<List<Slot>> layers = new ArrayList<>();
        for (int i = 0; i <= Arrays.stream(numbers).max().orElse(-1); i++) {
            layers.add(new ArrayList<>());
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            slots.add(Slot.of(i, boxes.get(i)));
            layers.get(numbers[i]).add(slots.get(i));
        }
        Map<Arrow, Slot> bends = new HashMap<>();
        for (Arrow arrow : once) {
            Slot upper = slots.get(arrow.from());
            for (int layer = numbers[arrow.from()] + 1; layer < numbers[arrow.to()]; layer++) {
                Arrow key = new Arrow(layer, arrow.to());
                boolean known = bends.containsKey(key);
                Slot bend = bends.computeIfAbsent(key, each -> Slot.bend(arrow.to()));
                if (!known) {
                    layers.get(layer).add(bend);
                }
                join(upper, bend);
                upper = bend;
            }
            join(upper, slots.get(arrow.to()));
        }
        return layers;
    }

    private static void join(Slot upper, Slot lower) {
        if (!upper.below.contains(lower)) {
            upper.link(lower);
        }
    }

    /** The length of the longest way to each box; from where ways begin they lead one layer down. */
    private static int[] numbers(int count, Set<Arrow> arrows) {
        int[] numbers = new int[count];
        for (int round = 0; ; round++) {
            boolean settled = true;
            for (Arrow arrow : arrows) {
                if (numbers[arrow.to()] <= numbers[arrow.from()]) {
                    numbers[arrow.to()] = numbers[arrow.from()] + 1;
                    settled = false;
                }
            }
            if (settled) {
                return lowered(numbers, arrows);
            }
            if (round > count) {
                throw new IllegalArgumentException("boxes point to themselves in a circle");
            }
        }
    }

    /** What nothing points to is as low as it can be. */
    private static int[] lowered(int[] numbers, Set<Arrow> arrows) {
        int[] lowered = numbers.clone();
        for (int i = 0; i < numbers.length; i++) {
            int box = i;
            if (arrows.stream().noneMatch(arrow -> arrow.to() == box)) {
                lowered[i] = arrows.stream().filter(arrow -> arrow.from() == box).mapToInt(arrow -> numbers[arrow.to()] - 1).min().orElse(numbers[i]);
            }
        }
        return lowered;
    }
}
