package ristretto.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.teavm.classlib.java.util.TTreeMap;
import org.teavm.classlib.java.util.TTreeSet;

/** Trees, their parts and parts of parts, beside those of the JDK that runs the tests: what they answer and what they refuse. */
class TreeTest {
    private static final int ROUNDS = 100;
    private static final int STEPS = 150;
    private static final int KEYS = 24;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** Something that can be done with a map or a set. */
    private interface Question<T> {
        Object ask(T subject, Draw draw) throws Exception;
    }

    /** What a question is about, the same for both who are asked. */
    private record Draw(String key, String other, boolean one, boolean two, Integer value) { }

    private static Iterator<?> moved(Iterator<?> iterator, int steps) {
        for (int i = 0; i < steps; i++) {
            iterator.next();
        }
        return iterator;
    }

    /**
     * Walks on after removing, and once more after a change that the iterator does not know: an addition, since the JDK moves keys
     * between nodes when it removes, and may find the end there.
     */
    private static Object walk(Iterator<?> iterator, Draw draw, Runnable change) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; iterator.hasNext() && i < KEYS; i++) {
            seen.append(iterator.next()).append(' ');
            if (draw.key.hashCode() % 5 == i) {
                iterator.remove();
            }
            if (draw.two && draw.other.hashCode() % 5 == i) {
                change.run();
            }
        }
        return seen.toString() + iterator.hasNext() + (draw.one ? iterator.next() : "");
    }

    private static Object removedTwice(Iterator<?> iterator) {
        iterator.next();
        iterator.remove();
        iterator.remove();
        return "removed twice";
    }

    private static Integer sum(Draw draw, Integer former) {
        return draw.one ? null : (former == null ? 0 : former) + 1;
    }

    private static Integer changing(NavigableMap<String, Integer> map, Draw draw) {
        if (draw.two) {
            map.pollFirstEntry();
        }
        return sum(draw, draw.value);
    }

    private static final List<Question<NavigableMap<String, Integer>>> QUESTIONS = List.of(
            (m, d) -> m.put(d.key, d.value), (m, d) -> m.put(d.key, d.value), (m, d) -> m.put(d.key, d.value), (m, d) -> m.put(d.other, d.value),
            (m, d) -> m.putIfAbsent(d.key, d.value), (m, d) -> m.get(d.key), (m, d) -> m.getOrDefault(d.key, 77), (m, d) -> m.containsKey(d.key),
            (m, d) -> m.containsValue(d.value), (m, d) -> m.remove(d.key), (m, d) -> m.remove(d.key, d.value), (m, d) -> m.replace(d.key, d.value),
            (m, d) -> m.replace(d.key, d.value, 5), (m, d) -> m.size() + " " + m.isEmpty(), (m, d) -> m.hashCode(), (m, d) -> m.equals(new TreeMap<>(m)),
            (m, d) -> m.computeIfAbsent(d.key, _ -> sum(d, d.value)), (m, d) -> m.computeIfPresent(d.key, (_, v) -> sum(d, v)),
            (m, d) -> m.compute(d.key, (_, v) -> sum(d, v)), (m, d) -> m.merge(d.key, 1, (v, w) -> sum(d, v)), (m, d) -> m.merge(d.key, d.value, Integer::sum),
            (m, d) -> m.compute(d.key, (_, v) -> changing(m, d)), (m, d) -> m.computeIfAbsent(d.key, _ -> changing(m, d)),
            (m, d) -> m.merge(d.key, 2, (_, _) -> changing(m, d)), (m, d) -> m.computeIfAbsent(d.key, null),
            (m, d) -> m.firstKey(), (m, d) -> m.lastKey(), (m, d) -> m.lowerKey(d.key), (m, d) -> m.floorKey(d.key), (m, d) -> m.ceilingKey(d.key),
            (m, d) -> m.higherKey(d.key), (m, d) -> m.firstEntry(), (m, d) -> m.lastEntry(), (m, d) -> m.lowerEntry(d.key), (m, d) -> m.floorEntry(d.key),
            (m, d) -> m.ceilingEntry(d.key), (m, d) -> m.higherEntry(d.key), (m, d) -> m.pollFirstEntry(), (m, d) -> m.pollLastEntry(),
            (m, d) -> m.floorEntry(d.key).setValue(3), (m, d) -> m.firstEntry().setValue(3), (m, d) -> m.putFirst(d.key, 1), (m, d) -> m.putLast(d.key, 1),
            (m, d) -> m.entrySet().iterator().next().setValue(9), (m, d) -> m.sequencedEntrySet().removeFirst(), (m, d) -> m.sequencedEntrySet().removeLast().setValue(1), (m, d) -> m.sequencedValues().removeLast(),
            (m, d) -> m.sequencedEntrySet().getLast().setValue(d.value),
            (m, d) -> walk(m.entrySet().iterator(), d, () -> m.put(d.key, 4)), (m, d) -> walk(m.keySet().iterator(), d, () -> m.putIfAbsent(d.key, 4)),
            (m, d) -> walk(m.values().iterator(), d, () -> m.merge(d.key, 4, Integer::sum)), (m, d) -> walk(m.descendingKeySet().iterator(), d, () -> m.computeIfAbsent(d.key, _ -> 1)),
            (m, d) -> walk(m.navigableKeySet().descendingIterator(), d, () -> m.put(d.other, 4)), (m, d) -> removedTwice(m.keySet().iterator()),
            (m, d) -> moved(m.keySet().iterator(), 30), (m, d) -> m.entrySet().contains(Map.entry(d.key, 1)),
            (m, d) -> m.entrySet().remove(m.ceilingEntry(d.key)), (m, d) -> m.entrySet().contains(d.key), (m, d) -> m.values().remove(d.value),
            (m, d) -> m.values() + " " + m.sequencedValues().reversed() + m.sequencedKeySet().reversed() + m.sequencedEntrySet().reversed(),
            (m, d) -> m.keySet().removeIf(k -> k.hashCode() % 7 == 1), (m, d) -> m.keySet().equals(m.descendingKeySet()), (m, d) -> m.keySet().hashCode(),
            (m, d) -> m.keySet().retainAll(List.of(d.key, d.other, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")), (m, d) -> m.keySet().add(d.key),
            (m, d) -> m.navigableKeySet().subSet(d.key, d.one, d.other, d.two), (m, d) -> m.descendingKeySet().headSet(d.key, d.one).pollFirst(),
            (m, d) -> m.navigableKeySet().tailSet(d.key).getFirst(), (m, d) -> m.navigableKeySet().remove(d.key), (m, d) -> m.sequencedKeySet().removeLast(),
            (m, d) -> m.navigableKeySet().lower(d.key) + m.descendingKeySet().ceiling(d.key), (m, d) -> m.reversed() + " " + m.descendingMap().descendingMap(),
            (m, d) -> m.comparator() == null ? "none" : m.comparator().compare("1", "2"), (m, d) -> m.descendingMap().comparator().compare("1", "2"),
            (m, d) -> change(m, () -> m.subMap(d.key, d.other).clear()), (m, d) -> change(m, () -> m.headMap(d.key, d.one).values().removeIf(v -> v != null && v > 2)),
            (m, d) -> change(m, () -> m.replaceAll((_, v) -> v == null ? 1 : v % 5)), (m, d) -> change(m, () -> m.putAll(Map.of(d.key, 1))),
            (m, d) -> change(m, () -> m.forEach((_, _) -> m.put(d.key, 1))), (m, d) -> change(m, () -> m.replaceAll((_, _) -> m.put(d.key, 1))),
            (m, d) -> d.key.length() == 2 && d.two ? change(m, m::clear) : "kept", (m, d) -> new TTreeSet<>(m.keySet()) + " " + new TTreeMap<>(m),
            (m, d) -> m.subMap(d.key, d.other).comparator() == m.comparator(), (m, d) -> d.one ? m.get(null) : m.ceilingKey(null), (m, d) -> d.one ? m.put(null, 1) : m.headMap(null),
            (m, d) -> ((Map<?, ?>) m).get((Object) 7));

    private static Object change(Map<?, ?> map, Runnable change) {
        change.run();
        return map.toString();
    }

    private static final List<Question<NavigableMap<String, Integer>>> PARTS = List.of(
            (m, d) -> m.subMap(d.key, d.one, d.other, d.two), (m, d) -> m.headMap(d.key, d.one), (m, d) -> m.tailMap(d.key, d.one), (m, d) -> m.descendingMap(),
            (m, d) -> m.subMap(d.key, d.other), (m, d) -> m.headMap(d.key), (m, d) -> m.tailMap(d.key), (m, d) -> m.subMap("2", true, "9", d.one));

    private static final List<Question<NavigableSet<String>>> SET_QUESTIONS = List.of(
            (s, d) -> s.add(d.key), (s, d) -> s.add(d.other), (s, d) -> s.remove(d.key), (s, d) -> s.contains(d.key), (s, d) -> s.first() + s.last(),
            (s, d) -> s.lower(d.key) + s.higher(d.key) + s.floor(d.key) + s.ceiling(d.key), (s, d) -> s.pollFirst(), (s, d) -> s.pollLast(),
            (s, d) -> s.removeFirst() + s.removeLast(), (s, d) -> s.getFirst() + s.getLast(), (s, d) -> s.addAll(List.of(d.key, d.other)), (s, d) -> { s.addFirst(d.key); return 0; },
            (s, d) -> s.descendingSet() + " " + s.reversed() + s.size() + s.isEmpty() + s.hashCode(), (s, d) -> s.removeAll(List.of(d.key, d.other)),
            (s, d) -> s.retainAll(List.of(d.key, "1", "2", "3", "4", "5", "6", "7", "8", "9")), (s, d) -> walk(s.iterator(), d, () -> s.add(d.other)),
            (s, d) -> walk(s.descendingIterator(), d, () -> s.add(d.key)), (s, d) -> s.subSet(d.key, d.other), (s, d) -> s.headSet(d.key).size() + s.tailSet(d.key).size(),
            (s, d) -> { s.subSet(d.key, d.one, d.other, d.two).clear(); return s.toString(); }, (s, d) -> { s.headSet(d.key, d.one).add(d.other); return s.toString(); },
            (s, d) -> s.descendingSet().tailSet(d.key, d.one).pollLast(), (s, d) -> s.stream().sorted().toList().toString(), (s, d) -> s.add(null));

    private static final List<Question<NavigableSet<String>>> SET_PARTS = List.of(
            (s, d) -> s.subSet(d.key, d.one, d.other, d.two), (s, d) -> s.headSet(d.key, d.one), (s, d) -> s.tailSet(d.key, d.one), (s, d) -> s.descendingSet());

    private static final List<Comparator<String>> ORDERS = List.of(Comparator.comparing(Integer::parseInt), Comparator.reverseOrder(),
            Comparator.nullsFirst(Comparator.naturalOrder()), Comparator.comparing(s -> s.charAt(0)));

    private Draw draw() {
        Integer value = random.nextInt(8) == 0 ? null : (Integer) random.nextInt(4);
        return new Draw("" + random.nextInt(KEYS), "" + random.nextInt(KEYS), random.nextBoolean(), random.nextBoolean(), value);
    }

    /** Two that are to be the same: ours, and the JDK's. */
    private record Pair<T>(T ours, T theirs) { }

    private record Outcome(Object result, String failure) {
        static Outcome of(Callable<Object> question) {
            try {
                return new Outcome(question.call(), "");
            } catch (Exception e) {
                // HotSpot describes these two itself, and no longer when they are frequent.
                boolean described = e instanceof NullPointerException || e instanceof ClassCastException;
                return new Outcome(null, e.getClass() + (described ? "" : " " + e.getMessage()));
            }
        }

        String text() {
            return (result instanceof Iterator<?> ? "an iterator" : result) + failure;
        }
    }

    private <T> Pair<Outcome> ask(Pair<T> subjects, Question<T> question, Draw draw, String what) {
        Pair<Outcome> outcomes = new Pair<>(Outcome.of(() -> question.ask(subjects.ours, draw)), Outcome.of(() -> question.ask(subjects.theirs, draw)));
        assertEquals(outcomes.theirs.text(), outcomes.ours.text(), what);
        return outcomes;
    }

    @SuppressWarnings("unchecked")
    private <T> void compare(Pair<T> whole, List<Question<T>> questions, List<Question<T>> parts) {
        List<Pair<T>> views = new ArrayList<>(List.of(whole));
        for (int i = 0; i < STEPS; i++) {
            Pair<T> subjects = views.get(random.nextInt(views.size()));
            boolean isPart = random.nextInt(8) == 0;
            List<Question<T>> kinds = isPart ? parts : questions;
            int kind = random.nextInt(kinds.size());
            Draw draw = draw();
            String what = "seed " + seed + ", " + (isPart ? "part " : "question ") + kind + " of " + subjects.theirs + ", " + draw;
            Pair<Outcome> outcomes = ask(subjects, kinds.get(kind), draw, what);
            if (isPart && outcomes.ours.result != null) {
                views.add(new Pair<>((T) outcomes.ours.result, (T) outcomes.theirs.result));
            }
            for (Pair<T> view : views) {
                assertEquals(view.theirs.toString(), view.ours.toString(), what);
            }
        }
    }

    private Comparator<String> order() {
        int order = random.nextInt(ORDERS.size() * 2);
        return order < ORDERS.size() ? ORDERS.get(order) : null;
    }

    @Test
    void mapsAndPartsOfThemAreThoseOfTheJdk() {
        for (int i = 0; i < ROUNDS; i++) {
            Comparator<String> order = order();
            compare(new Pair<NavigableMap<String, Integer>>(new TTreeMap<>(order), new TreeMap<>(order)), QUESTIONS, PARTS);
        }
    }

    @Test
    void setsAndPartsOfThemAreThoseOfTheJdk() {
        for (int i = 0; i < ROUNDS; i++) {
            Comparator<String> order = order();
            compare(new Pair<NavigableSet<String>>(new TTreeSet<>(order), new TreeSet<>(order)), SET_QUESTIONS, SET_PARTS);
        }
    }

    @Test
    void treesStayLow() {
        Tree<Integer, Integer> tree = new Tree<>(null);
        for (int i = 0; i < 4096; i++) {
            tree.append(i, i);
        }
        assertEquals(13, depth(tree));
        for (int i = 0; i < 4096; i += 1 + random.nextInt(2)) {
            tree.remove(tree.find(i));
            tree.put(random.nextInt(1 << 20), i, true);
        }
        // 1.44 times the logarithm (Knuth, The Art of Computer Programming, volume 3, 6.2.3).
        assertEquals(true, depth(tree) <= 1.4405 * Math.log(tree.size() + 2) / Math.log(2), () -> "seed " + seed);
    }

    private static int depth(Tree<Integer, Integer> tree) {
        int deepest = 0;
        for (TreeNode<Integer, Integer> node = tree.outermost(false); node != null; node = tree.neighbour(node, true)) {
            int depth = 0;
            for (TreeNode<Integer, Integer> above = node; above != null; above = above.parent) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
