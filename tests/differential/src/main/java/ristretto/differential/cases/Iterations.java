package ristretto.differential.cases;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import ristretto.differential.Cases;

/** The contracts of collections where they are used wrongly or at their edges, and what they then say. */
public final class Iterations {
    private Iterations() { }

    private enum Day { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY }

    public static void addTo(Cases cases) {
        cases.add("a list that changes while it is iterated", Iterations::changingLists);
        cases.add("a map that changes while it is iterated", Iterations::changingMaps);
        cases.add("a tree map that changes while it is iterated", () -> changing(new TreeMap<>(Map.of("a", 1))));
        cases.add("bounds of lists", () -> {
            bounds(new ArrayList<>(List.of(1, 2, 3)));
            bounds(new LinkedList<>(List.of(1, 2, 3)));
            bounds(new Vector<>(List.of(1, 2, 3)));
            bounds(java.util.Arrays.asList(1, 2, 3));
            bounds(new ArrayList<>(List.of(0, 1, 2, 3, 4)).subList(1, 4));
        });
        cases.add("bounds of vectors and stacks", () -> {
            Vector<Integer> v = new Vector<>(List.of(1, 2, 3));
            Cases.failure(() -> v.elementAt(3));
            Cases.failure(() -> v.elementAt(-1));
            Cases.failure(() -> v.removeElementAt(3));
            Cases.failure(() -> v.removeElementAt(-1));
            Cases.failure(() -> v.insertElementAt(1, 4));
            Cases.failure(() -> v.setElementAt(1, 3));
            Cases.failure(() -> new Vector<>(-1));
            Cases.failure(() -> new Vector<>().firstElement());
            Cases.failure(() -> new Stack<>().pop());
            Cases.failure(() -> new Stack<>().peek());
            Stack<Integer> s = new Stack<>();
            s.addAll(List.of(1, 2, 3));
            System.out.println(s.search(1) + " " + s.search(9) + s.pop() + s + s.peek() + s.empty());
        });
        cases.add("immutable collections refuse", Iterations::immutable);
        cases.add("immutable collections refuse null", () -> {
            Cases.failure(() -> List.of().contains(null));
            Cases.failure(() -> List.of(1, 2).indexOf(null));
            Cases.failure(() -> List.of(1, 2, 3).lastIndexOf(null));
            Cases.failure(() -> Set.of(1, 2).contains(null));
            Cases.failure(() -> Set.of(1, 2, 3).contains(null));
            Cases.failure(() -> Map.of().containsKey(null));
            Cases.failure(() -> Map.of(1, 2).get(null));
            Cases.failure(() -> Map.of(1, 2, 3, 4).containsValue(null));
            Cases.failure(() -> Map.of(1, null));
            Cases.failure(() -> List.copyOf(java.util.Arrays.asList(1, null)));
            Cases.failure(() -> Set.copyOf(java.util.Arrays.asList(1, null)));
            Cases.failure(() -> List.of((Object) null));
            Cases.failure(() -> Map.entry(null, 1));
            System.out.println(java.util.Collections.emptyList().contains(null) + " " + java.util.Collections.singletonList(null).contains(null) + java.util.stream.Stream.of(1, null).toList().contains(null));
        });
        cases.add("duplicates in immutable collections", () -> {
            Cases.failure(() -> Set.of("a", "b", "a"));
            Cases.failure(() -> Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 5));
            Cases.failure(() -> Map.of("k", 1, "l", 2, "k", 3));
            Cases.failure(() -> Map.ofEntries(Map.entry("k", 1), Map.entry("k", 1)));
            System.out.println(new TreeSet<>(Set.copyOf(List.of(3, 1, 3, 2))) + " " + Set.copyOf(List.of()) + Map.copyOf(Map.of(1, 2)) + List.copyOf(List.of(1)).equals(List.of(1)) + Map.ofEntries().size());
        });
        cases.add("views of collections that are unmodifiable, checked or synchronized", () -> {
            List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
            List<Integer> view = java.util.Collections.unmodifiableList(list);
            list.add(4);
            Collection<Integer> shared = java.util.Collections.synchronizedList(list);
            Map<String, Integer> map = java.util.Collections.unmodifiableMap(new TreeMap<>(Map.of("a", 1)));
            System.out.println(view + " " + shared + map + view.equals(list) + view.hashCode() + java.util.Collections.unmodifiableSet(new TreeSet<>(list)) + java.util.Collections.emptyMap() + java.util.Collections.singletonMap("k", "v"));
            Cases.failure(() -> view.add(5));
            Cases.failure(() -> map.put("b", 2));
            Cases.failure(() -> map.entrySet().iterator().next().setValue(5));
            Cases.failure(() -> java.util.Collections.emptyList().add(null));
            Cases.failure(() -> java.util.Collections.singletonList(1).add(2));
            Cases.failure(() -> java.util.Collections.emptyIterator().next());
            Cases.failure(() -> java.util.Collections.nCopies(-1, "x"));
        });
        cases.add("EnumMap", () -> {
            EnumMap<Day, String> map = new EnumMap<>(Day.class);
            map.put(Day.FRIDAY, "fish");
            map.put(Day.MONDAY, null);
            map.put(Day.WEDNESDAY, "mid");
            map.putIfAbsent(Day.MONDAY, "moon");
            map.merge(Day.FRIDAY, "!", String::concat);
            System.out.println(map + " " + map.containsKey(Day.SUNDAY) + map.containsValue("mid") + map.get("FRIDAY") + map.equals(new HashMap<>(map)) + map.keySet() + map.values() + new EnumMap<>(map).hashCode() * 0);
            map.entrySet().iterator().next().setValue("changed");
            map.keySet().remove(Day.WEDNESDAY);
            System.out.println(map + " " + map.size() + map.remove(Day.TUESDAY) + map.entrySet());
            Cases.failure(() -> map.put(null, "x"));
            Cases.failure(() -> new EnumMap<Day, String>(new HashMap<>()));
        });
        cases.add("EnumSet", () -> {
            EnumSet<Day> weekend = EnumSet.of(Day.SUNDAY, Day.SATURDAY);
            EnumSet<Day> work = EnumSet.complementOf(weekend);
            EnumSet<Day> some = EnumSet.range(Day.TUESDAY, Day.THURSDAY);
            some.retainAll(work);
            some.remove(Day.WEDNESDAY);
            System.out.println(weekend + " " + work + some + EnumSet.allOf(Day.class).size() + EnumSet.noneOf(Day.class) + work.containsAll(some) + weekend.contains(null) + EnumSet.copyOf(List.of(Day.FRIDAY, Day.MONDAY)) + weekend.equals(Set.of(Day.SATURDAY, Day.SUNDAY)));
            Cases.failure(() -> EnumSet.range(Day.FRIDAY, Day.MONDAY));
            Cases.failure(() -> EnumSet.copyOf(new ArrayList<Day>()));
            Cases.failure(() -> weekend.add(null));
            weekend.removeIf(d -> d.ordinal() == 6);
            System.out.println(weekend + " " + weekend.clone());
        });
        cases.add("views of sorted maps", Iterations::sortedViews);
        cases.add("views of sorted sets", () -> {
            TreeSet<Integer> set = new TreeSet<>(List.of(1, 3, 5, 7, 9, 11));
            System.out.println(set.headSet(5) + " " + set.headSet(5, true) + set.tailSet(6) + set.subSet(3, 9) + set.subSet(3, false, 9, true) + set.descendingSet().headSet(5) + set.lower(1) + set.floor(6) + set.ceiling(6) + set.higher(11) + set.pollLast() + set);
            set.subSet(2, 6).clear();
            System.out.println(set + " " + set.first() + set.last() + set.reversed());
            Cases.failure(() -> set.subSet(9, 3));
            Cases.failure(() -> set.headSet(5).add(6));
            Cases.failure(() -> new TreeSet<>().first());
            Cases.failure(() -> new TreeSet<Object>().add(new Object()));
            Cases.failure(() -> new TreeSet<>(Set.of(1)).add(null));
        });
        cases.add("functions given to sorted maps", Iterations::functionsOfSortedMaps);
        cases.add("sorted maps and sets as sequences", Iterations::sortedSequences);
        cases.add("copies of sorted maps and sets", Iterations::sortedCopies);
        cases.add("iterators of parts of sorted maps", Iterations::sortedIterators);
        cases.add("ordered maps in order of access and of insertion", () -> {
            LinkedHashMap<String, Integer> access = new LinkedHashMap<>(16, 0.75f, true);
            for (String s : List.of("a", "b", "c", "d")) {
                access.put(s, s.length());
            }
            access.get("b");
            access.getOrDefault("a", 0);
            access.putIfAbsent("c", 7);
            access.containsKey("d");
            access.merge("d", 1, Integer::sum);
            access.computeIfPresent("b", (k, v) -> v + 1);
            System.out.println(access + " " + access.firstEntry() + access.lastEntry() + access.sequencedKeySet().reversed() + access.pollFirstEntry() + access.reversed());
            LinkedHashMap<String, Integer> insertion = new LinkedHashMap<>(Map.of("x", 1));
            insertion.put("y", 2);
            insertion.put("x", 3);
            insertion.putFirst("z", 0);
            insertion.putLast("x", 5);
            System.out.println(insertion + " " + insertion.sequencedValues() + insertion.sequencedEntrySet().getFirst());
            Cases.failure(() -> access.forEach((k, v) -> access.get("d")));
            LinkedHashSet<Integer> set = new LinkedHashSet<>(List.of(3, 1, 2));
            set.addFirst(2);
            set.addLast(3);
            System.out.println(set + " " + set.reversed() + set.getFirst() + set.removeLast());
        });
        cases.add("sorting is stable", () -> {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                words.add("w" + i * 7919 % 23 + "-" + i);
            }
            words.sort(Comparator.comparing(w -> w.substring(0, w.indexOf('-'))));
            System.out.println(words.hashCode() + " " + words.get(0) + words.get(399));
            words.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
            System.out.println(words.hashCode());
            List<Integer> nulls = new ArrayList<>(java.util.Arrays.asList(3, null, 1, null, 2));
            nulls.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
            System.out.print(nulls);
            nulls.sort(Comparator.nullsLast(Comparator.reverseOrder()));
            System.out.println(nulls);
            Cases.failure(() -> nulls.sort(null));
        });
        cases.add("comparisons that violate their contract", () -> {
            Integer[] numbers = new Integer[200];
            java.util.Random random = new java.util.Random(3);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextInt(100);
            }
            Cases.failure(() -> java.util.Arrays.sort(numbers.clone(), (a, b) -> a < b ? -1 : 1));
            Cases.failure(() -> java.util.Arrays.sort(numbers.clone(), (a, b) -> (a * 31 + b * 17) % 3 - 1));
            int[] calls = {0};
            Integer[] sorted = numbers.clone();
            java.util.Arrays.sort(sorted, (a, b) -> {
                calls[0]++;
                return a - b;
            });
            java.util.Arrays.sort(sorted, (a, b) -> {
                calls[0]++;
                return a - b;
            });
            System.out.println(calls[0] + " " + java.util.Arrays.hashCode(sorted));
        });
        cases.add("order of a priority queue", () -> {
            PriorityQueue<String> queue = new PriorityQueue<>(Comparator.comparing(String::length).reversed());
            for (String s : "to be or not to be that is the question whether tis nobler".split(" ")) {
                queue.add(s);
            }
            System.out.print(queue + " " + queue.remove("that") + queue + queue.contains("be"));
            queue.removeIf(s -> s.startsWith("t"));
            System.out.println(queue + " " + queue.poll() + queue.peek() + queue.size());
            Iterator<String> i = queue.iterator();
            while (i.hasNext()) {
                if (i.next().length() == 2) {
                    i.remove();
                }
            }
            System.out.println(queue);
            Cases.failure(() -> queue.add(null));
            Cases.failure(() -> new PriorityQueue<>().remove());
            Cases.failure(() -> new PriorityQueue<>(0));
            Cases.failure(() -> new PriorityQueue<Object>().addAll(List.of(new Object(), new Object())));
        });
        cases.add("BitSet", () -> {
            BitSet a = new BitSet(10);
            a.set(1);
            a.set(5, 9);
            a.set(200);
            BitSet b = BitSet.valueOf(new long[] {0b1010110, 1});
            BitSet and = (BitSet) a.clone();
            and.and(b);
            BitSet or = (BitSet) a.clone();
            or.or(b);
            BitSet xor = (BitSet) a.clone();
            xor.xor(b);
            BitSet without = (BitSet) a.clone();
            without.andNot(b);
            System.out.println(a + " " + b + and + or + xor + without + a.intersects(b) + a.previousSetBit(100) + a.previousClearBit(8) + a.nextSetBit(9) + a.get(2, 7) + a.length() + a.hashCode() + a.stream().sum() + java.util.Arrays.toString(a.toLongArray()) + b.toByteArray().length);
            a.flip(0, 3);
            a.clear(6);
            System.out.println(a + " " + a.isEmpty() + a.equals(b) + a.cardinality());
            Cases.failure(() -> a.set(-1));
            Cases.failure(() -> a.get(3, 1));
            Cases.failure(() -> a.nextSetBit(-1));
        });
        cases.add("deques at both ends", () -> {
            for (java.util.Deque<Integer> d : List.of(new ArrayDeque<Integer>(), new LinkedList<Integer>())) {
                d.offerFirst(1);
                d.push(2);
                d.addLast(3);
                d.offer(2);
                System.out.println(d + " " + d.removeFirstOccurrence(2) + d.removeLastOccurrence(9) + d + d.pollLast() + d.peekFirst() + d.element());
                d.clear();
                System.out.println(d.poll() + " " + d.peekLast() + d.isEmpty());
                Cases.failure(d::pop);
                Cases.failure(d::element);
                Cases.failure(d::removeLast);
                Cases.failure(d::getFirst);
            }
        });
        cases.add("a list of one's own", () -> {
            List<Integer> squares = new AbstractList<>() {
                @Override
                public Integer get(int index) {
                    return java.util.Objects.checkIndex(index, 6) * index;
                }

                @Override
                public int size() {
                    return 6;
                }
            };
            System.out.println(squares + " " + squares.indexOf(16) + squares.contains(17) + squares.subList(2, 4) + squares.hashCode() + squares.equals(List.of(0, 1, 4, 9, 16, 25)) + squares.reversed() + squares.getLast() + squares.stream().mapToInt(i -> i).sum());
            Cases.failure(() -> squares.set(0, 1));
            Cases.failure(() -> squares.add(1));
            Cases.failure(() -> squares.get(6));
            Cases.failure(() -> squares.iterator().remove());
            Cases.failure(() -> squares.remove(Integer.valueOf(4)));
        });
    }

    private static void changingLists() {
        List<String> second = new ArrayList<>(List.of("a", "b", "c"));
        for (String s : second) {
            if (s.equals("b")) {
                second.remove(s);
            }
        }
        System.out.println(second);
        for (List<Integer> list : List.of(new ArrayList<>(List.of(1, 2, 3, 4)), new LinkedList<>(List.of(1, 2, 3, 4)), new Vector<>(List.of(1, 2, 3, 4)))) {
            Iterator<Integer> old = list.iterator();
            list.add(5);
            System.out.println(old.hasNext());
            Cases.failure(old::next);
            Cases.failure(() -> list.forEach(i -> list.add(6)));
            System.out.println(list.size());
            if (!(list instanceof LinkedList)) {
                inCalls(list);
            }
            list.clear();
            list.addAll(List.of(1, 2, 3, 4));
            List<Integer> part = list.subList(1, 3);
            list.add(9);
            Cases.failure(part::size);
            Cases.failure(() -> part.get(0));
            Iterator<Integer> i = list.iterator();
            Cases.failure(i::remove);
            i.next();
            i.remove();
            Cases.failure(i::remove);
            while (i.hasNext()) {
                i.next();
            }
            Cases.failure(i::next);
            ListIterator<Integer> both = list.listIterator(list.size());
            both.previous();
            both.set(77);
            both.add(78);
            Cases.failure(() -> both.set(1));
            System.out.println(list + " " + both.hasNext());
        }
    }

    private static void inCalls(List<Integer> list) {
        Cases.failure(() -> list.removeIf(i -> list.add(7)));
        Cases.failure(() -> list.replaceAll(i -> {
            list.add(8);
            return i;
        }));
        if (list instanceof ArrayList) {
            Cases.failure(() -> list.sort((a, b) -> {
                list.clear();
                return 0;
            }));
        }
    }

    private static void changingMaps() {
        for (Map<String, Integer> map : List.of(new HashMap<>(Map.of("a", 1)), new LinkedHashMap<>(Map.of("a", 1)))) {
            changing(map);
        }
        Set<Integer> set = new HashSet<>(List.of(1, 2, 3));
        Cases.failure(() -> {
            for (int i : set) {
                set.add(i + 100);
            }
        });
    }

    private static void changing(Map<String, Integer> map) {
        map.put("b", 2);
        map.put("c", 3);
        Iterator<String> keys = map.keySet().iterator();
        keys.next();
        map.put("a", 10);
        keys.next();
        map.put("d", 4);
        Cases.failure(keys::next);
        Cases.failure(() -> map.forEach((k, v) -> map.remove("d")));
        Cases.failure(() -> map.computeIfAbsent("x", k -> map.put("y", 1)));
        map.values().remove(10);
        map.keySet().retainAll(Set.of("b", "c"));
        map.replaceAll((k, v) -> v * 2);
        Iterator<Map.Entry<String, Integer>> entries = map.entrySet().iterator();
        Cases.failure(entries::remove);
        entries.next();
        entries.remove();
        System.out.println(map + " " + entries.hasNext());
        entries.next().setValue(9);
        Cases.failure(entries::next);
        System.out.println(map + " " + map.containsValue(9) + map.getOrDefault("q", 5) + map.replace("c", 9, 8) + map.merge("c", 1, (a, b) -> null) + map);
    }

    private static void bounds(List<Integer> list) {
        Cases.failure(() -> list.get(3));
        Cases.failure(() -> list.get(-1));
        Cases.failure(() -> list.set(5, 0));
        Cases.failure(() -> list.remove(3));
        Cases.failure(() -> list.add(7, 0));
        Cases.failure(() -> list.addAll(4, List.of(1)));
        Cases.failure(() -> list.subList(-1, 2));
        Cases.failure(() -> list.subList(0, 9));
        Cases.failure(() -> list.subList(2, 1));
        Cases.failure(() -> list.listIterator(4));
        Cases.failure(() -> list.listIterator(-1));
        List<Integer> part = list.subList(1, 3);
        Cases.failure(() -> part.get(2));
        Cases.failure(() -> part.set(-1, 0));
        Cases.failure(() -> part.add(3, 0));
        Cases.failure(() -> part.remove(2));
        Cases.failure(() -> part.subList(1, 3));
        System.out.println(list + " " + part + part.indexOf(3));
    }

    private static void immutable() {
        for (List<Integer> list : List.of(List.<Integer>of(), List.of(1), List.of(1, 2), List.of(1, 2, 3))) {
            Cases.failure(() -> list.add(1));
            Cases.failure(() -> list.add(0, 1));
            Cases.failure(() -> list.addAll(List.of()));
            Cases.failure(list::clear);
            Cases.failure(() -> list.remove(Integer.valueOf(9)));
            Cases.failure(() -> list.remove(0));
            Cases.failure(() -> list.set(0, 5));
            Cases.failure(() -> list.sort(null));
            Cases.failure(() -> list.replaceAll(i -> i));
            Cases.failure(() -> list.removeIf(i -> false));
            Cases.failure(() -> list.retainAll(List.of()));
            Cases.failure(() -> list.get(5));
            Cases.failure(() -> list.get(-1));
            Cases.failure(() -> list.iterator().remove());
            Cases.failure(() -> list.listIterator().set(1));
            Cases.failure(() -> list.subList(0, 4));
            Cases.failure(() -> list.listIterator(7));
        }
        for (Set<Integer> set : List.of(Set.<Integer>of(), Set.of(1), Set.of(1, 2, 3))) {
            Cases.failure(() -> set.add(1));
            Cases.failure(() -> set.remove(9));
            Cases.failure(set::clear);
            Cases.failure(() -> set.iterator().remove());
        }
        for (Map<Integer, Integer> map : List.of(Map.<Integer, Integer>of(), Map.of(1, 2), Map.of(1, 2, 3, 4))) {
            Cases.failure(() -> map.put(1, 1));
            Cases.failure(() -> map.remove(9));
            Cases.failure(() -> map.computeIfAbsent(1, k -> k));
            Cases.failure(() -> map.values().remove(7));
            Cases.failure(() -> map.replaceAll((k, v) -> v));
            System.out.println(map.getOrDefault(1, 0) + " " + map.containsKey(3) + map.containsValue(2) + map.entrySet().contains(Map.entry(1, 2)) + map.hashCode());
        }
        Cases.failure(() -> Map.entry(1, 2).setValue(3));
        System.out.println(Map.entry(1, 2) + " " + Map.entry(1, 2).equals(new java.util.AbstractMap.SimpleEntry<>(1, 2)) + List.of(1, 2).hashCode() + Set.of(1, 2).hashCode() + Set.of(1, 2).equals(new HashSet<>(List.of(1, 2))));
    }

    private static void sortedViews() {
        NavigableMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            map.put(i * 10, "v" + i);
        }
        SortedMap<Integer, String> head = map.headMap(35);
        NavigableMap<Integer, String> middle = map.subMap(20, false, 70, true);
        NavigableMap<Integer, String> down = middle.descendingMap();
        System.out.println(head + " " + middle + down + map.tailMap(85) + down.firstKey() + down.headMap(40) + middle.floorKey(20) + middle.ceilingEntry(45) + middle.lowerKey(30) + down.higherKey(50));
        head.remove(10);
        middle.put(33, "new");
        map.put(35, "also");
        System.out.println(head + " " + middle.size() + down + map.firstEntry() + map.lastEntry() + middle.navigableKeySet().descendingSet());
        Cases.failure(() -> middle.put(20, "outside"));
        Cases.failure(() -> middle.subMap(10, 30));
        Cases.failure(() -> map.subMap(5, 1));
        Cases.failure(() -> new TreeMap<>().firstKey());
        Cases.failure(() -> map.firstEntry().setValue("x"));
        middle.pollFirstEntry();
        down.keySet().removeIf(k -> k % 20 == 0);
        System.out.println(map + " " + map.descendingKeySet() + map.comparator() + down.comparator().compare(1, 2));
        middle.clear();
        System.out.println(map + " " + middle.isEmpty() + map.headMap(80, true).lastEntry());
    }

    private static void functionsOfSortedMaps() {
        TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5));
        NavigableMap<String, Integer> part = map.subMap("b", true, "d", false);
        System.out.println(part.merge("b", 5, Integer::sum) + " " + part.compute("c", (k, v) -> null) + part.computeIfAbsent("cc", k -> 9) + part.computeIfPresent("d", (k, v) -> 1) + part.putIfAbsent("b", 0) + map);
        Cases.failure(() -> part.merge("d", 1, Integer::sum));
        Cases.failure(() -> part.computeIfAbsent("a", k -> 1));
        Cases.failure(() -> part.compute("e", (k, v) -> 1));
        Cases.failure(() -> map.compute("a", (k, v) -> map.remove("b")));
        Cases.failure(() -> map.computeIfAbsent("z", k -> map.put("y", 1)));
        Cases.failure(() -> map.forEach((k, v) -> map.put("x", 1)));
        Cases.failure(() -> map.replaceAll((k, v) -> map.put(k + "1", v)));
        Cases.failure(() -> map.put(null, 1));
        Cases.failure(() -> map.get(null));
        part.replaceAll((k, v) -> v * 10);
        System.out.println(map + " " + part.replace("cc", 90, 7) + part.replace("d", 1) + part.remove("cc", 7) + part + map.getOrDefault("q", 3));
    }

    private static void sortedSequences() {
        TreeMap<Integer, String> map = new TreeMap<>(Map.of(1, "a", 2, "b", 3, "c", 4, "d"));
        System.out.println(map.reversed() + " " + map.reversed().reversed() + map.sequencedValues().reversed() + map.sequencedKeySet().reversed() + map.sequencedEntrySet().getLast());
        Cases.failure(() -> map.putFirst(0, "z"));
        Cases.failure(() -> map.putLast(9, "z"));
        Cases.failure(() -> map.sequencedEntrySet().getFirst().setValue("x"));
        map.entrySet().iterator().next().setValue("x");
        System.out.println(map.sequencedEntrySet().removeLast() + " " + map.sequencedKeySet().removeFirst() + map.reversed().pollFirstEntry() + map);
        TreeSet<Integer> set = new TreeSet<>(List.of(4, 2, 6));
        Cases.failure(() -> set.addFirst(1));
        System.out.println(set.getFirst() + " " + set.removeLast() + set.reversed() + set.descendingSet().first());
        set.clear();
        Cases.failure(set::getFirst);
        Cases.failure(set::removeLast);
        Cases.failure(() -> map.navigableKeySet().add(3));
    }

    private static void sortedCopies() {
        TreeMap<String, Integer> down = new TreeMap<>(java.util.Comparator.reverseOrder());
        down.putAll(Map.of("p", 1, "q", 2, "r", 3));
        TreeMap<String, Integer> copy = new TreeMap<>(down);
        @SuppressWarnings("unchecked")
        TreeMap<String, Integer> clone = (TreeMap<String, Integer>) down.clone();
        TreeMap<String, Integer> up = new TreeMap<>((Map<String, Integer>) down);
        clone.remove("q");
        System.out.println(copy + " " + clone + up + down.equals(up) + (down.hashCode() == up.hashCode()) + down.keySet().equals(up.keySet()));
        TreeSet<String> set = new TreeSet<>(down.navigableKeySet());
        Object part = ((TreeSet<String>) set.headSet("q", true)).clone();
        set.remove("r");
        System.out.println(set + " " + part + new java.util.concurrent.ConcurrentSkipListMap<>(copy).sequencedValues().reversed() + new java.util.concurrent.ConcurrentSkipListSet<>(set).headSet("p"));
    }

    private static void sortedIterators() {
        TreeSet<Integer> set = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            set.add(i * 37 % 101);
        }
        java.util.Iterator<Integer> each = set.subSet(20, false, 30, false).descendingIterator();
        while (each.hasNext()) {
            if (each.next() % 3 == 0) {
                each.remove();
            }
        }
        Cases.failure(each::next);
        System.out.println(set.subSet(15, 35) + " " + set.size() + set.subSet(20, false, 21, false) + set.headSet(3, true).tailSet(1));
        Cases.failure(() -> set.iterator().remove());
        Cases.failure(() -> {
            for (int i : set.tailSet(50)) {
                set.add(i + 1000);
            }
        });
        Cases.failure(() -> set.subSet(20, false, 30, false).subSet(20, true, 25, true));
        Cases.failure(() -> set.headSet(10).tailSet(11));
        System.out.println(set.subSet(20, false, 30, false).subSet(20, false, 30, false).size() + " " + set.tailSet(98).removeIf(i -> i > 100) + set);
    }
}
