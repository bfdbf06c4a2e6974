package ristretto.differential.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ristretto.differential.Cases;

/** The collections, with the order of iteration that HotSpot's have. */
public final class Collections {
    private Collections() { }

    public static void addTo(Cases cases) {
        cases.add("HashMap iterates in HotSpot's order", () -> {
            Map<String, Integer> map = new HashMap<>();
            for (int i = 0; i < 100; i++) {
                map.put("key" + i * 37, i);
            }
            map.remove("key37");
            System.out.println(map);
        });
        cases.add("HashMap with colliding keys", () -> {
            Map<Object, Integer> map = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                map.put(new Colliding(i), i);
            }
            System.out.println(map.get(new Colliding(17)) + " " + map.size() + " " + map.containsKey(new Colliding(99)) + map.remove(new Colliding(3)));
        });
        cases.add("HashMap with integers, null and growth", () -> {
            Map<Integer, String> map = new HashMap<>(4, 0.5f);
            map.put(null, "null");
            for (int i = 1000; i > -1000; i -= 77) {
                map.put(i, "v" + i);
            }
            System.out.println(map + " " + map.get(null) + " " + map.hashCode());
        });
        cases.add("HashSet and LinkedHashSet", () -> {
            Set<Object> hash = new HashSet<>(List.of("one", "two", "three", "four", "five", "six", 1, 2L, 'c', 1.5));
            Set<Object> linked = new LinkedHashSet<>(List.of("z", "a", "m"));
            linked.add("z");
            System.out.println(hash + " " + linked + " " + hash.containsAll(List.of("one", 1)) + linked.remove("a") + linked.equals(Set.of("m", "z")) + hash.hashCode());
        });
        cases.add("LinkedHashMap in access order", () -> {
            Map<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                    return size() > 3;
                }
            };
            map.put("a", 1);
            map.put("b", 2);
            map.put("c", 3);
            map.get("a");
            map.put("d", 4);
            System.out.println(map);
        });
        cases.add("TreeMap", () -> {
            TreeMap<String, Integer> map = new TreeMap<>();
            for (String s : "the quick brown fox jumps over the lazy dog".split(" ")) {
                map.merge(s, 1, Integer::sum);
            }
            System.out.println(map + " " + map.firstKey() + map.headMap("fox") + map.tailMap("over", false) + map.ceilingKey("g") + map.floorEntry("a") + map.descendingMap() + map.pollFirstEntry() + map.subMap("dog", "lazy"));
            Cases.failure(() -> map.put(null, 1));
            Cases.failure(() -> new TreeMap<>().firstKey());
        });
        cases.add("TreeSet with a comparator", () -> {
            TreeSet<String> set = new TreeSet<>((a, b) -> b.length() - a.length());
            set.addAll(List.of("a", "bb", "cc", "ddd"));
            System.out.println(set + " " + set.first() + set.higher("bb") + set.descendingSet() + set.contains("xx"));
        });
        cases.add("ArrayList", () -> {
            List<Integer> list = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                list.add(i / 2, i);
            }
            list.remove(Integer.valueOf(3));
            list.remove(3);
            list.set(0, 99);
            System.out.println(list + " " + list.indexOf(5) + list.lastIndexOf(77) + list.subList(2, 5) + list.contains(7) + list.hashCode() + list.equals(new LinkedList<>(list)));
            list.subList(1, 10).clear();
            list.addAll(1, List.of(-1, -2));
            System.out.println(list + " " + list.toArray().length + list.toArray(new Integer[0]).length + list.reversed() + list.getFirst() + list.removeLast());
        });
        cases.add("concurrent modification", () -> Cases.failure(() -> {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            for (Integer i : list) {
                list.remove(i);
            }
        }));
        cases.add("concurrent modification of a map", () -> Cases.failure(() -> {
            Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1, 2, 2, 3, 3));
            for (Integer i : map.keySet()) {
                map.put(i + 10, 0);
            }
        }));
        cases.add("iterators remove", () -> {
            List<Integer> list = new LinkedList<>(List.of(1, 2, 3, 4, 5));
            for (Iterator<Integer> i = list.iterator(); i.hasNext();) {
                if (i.next() % 2 == 0) {
                    i.remove();
                }
            }
            var at = list.listIterator(1);
            at.next();
            at.add(30);
            at.previous();
            at.set(31);
            System.out.println(list);
            Cases.failure(() -> list.iterator().remove());
        });
        cases.add("deques and queues", () -> {
            ArrayDeque<Integer> deque = new ArrayDeque<>();
            for (int i = 0; i < 40; i++) {
                if (i % 3 == 0) {
                    deque.addFirst(i);
                } else {
                    deque.addLast(i);
                }
                if (i % 5 == 4) {
                    deque.pollFirst();
                }
            }
            System.out.println(deque + " " + deque.peekLast() + deque.pop() + deque.size());
            PriorityQueue<String> queue = new PriorityQueue<>(List.of("d", "a", "c", "b", "aa"));
            StringBuilder out = new StringBuilder(queue.toString());
            while (!queue.isEmpty()) {
                out.append(queue.poll()).append(' ');
            }
            System.out.println(out);
        });
        cases.add("immutable collections", () -> {
            System.out.println(List.of(1, 2, 3) + " " + List.copyOf(Set.of(5)) + Map.of("k", "v") + List.of().isEmpty() + Map.entry(1, 2));
            Cases.failure(() -> List.of(1, null));
            Cases.failure(() -> List.of(1).contains(null));
            Cases.failure(() -> Map.of().put(1, 2));
            Cases.failure(() -> Set.of(1, 1));
            Cases.failure(() -> java.util.Collections.unmodifiableList(new ArrayList<>()).add(null));
        });
        cases.add("java.util.Collections", () -> {
            List<Integer> list = new ArrayList<>(List.of(3, 1, 2, 5, 4));
            java.util.Collections.sort(list);
            java.util.Collections.reverse(list);
            java.util.Collections.swap(list, 0, 4);
            java.util.Collections.rotate(list, 2);
            System.out.println(list + " " + java.util.Collections.max(list) + java.util.Collections.min(list) + java.util.Collections.frequency(list, 3) + java.util.Collections.nCopies(2, "x") + java.util.Collections.emptyList()
                + java.util.Collections.singletonList(1) + java.util.Collections.disjoint(list, List.of(9)) + java.util.Collections.binarySearch(List.of(1, 3, 5), 3));
            java.util.Collections.shuffle(list, new java.util.Random(5));
            System.out.println(list);
        });
        cases.add("identity map, bit set and vectors", () -> {
            IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
            map.put(new String("a"), 1);
            map.put(new String("a"), 2);
            BitSet bits = new BitSet();
            bits.set(3);
            bits.set(64, 70);
            bits.flip(65);
            System.out.println(map.size() + " " + bits + bits.cardinality() + bits.nextClearBit(64) + bits.length() + new java.util.Vector<>(List.of(1)).elementAt(0) + new java.util.Stack<Integer>().push(5));
        });
        cases.add("concurrent maps and lists", () -> {
            ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
            for (int i = 0; i < 30; i++) {
                map.put("k" + i, i);
            }
            map.putIfAbsent("k1", 100);
            map.computeIfPresent("k2", (k, v) -> null);
            CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
            for (Integer i : list) {
                list.add(i + 10);
            }
            System.out.println(new TreeMap<>(map) + " " + map.size() + list);
            Cases.failure(() -> map.put(null, 1));
        });
        cases.add("map views", () -> {
            Map<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3));
            map.entrySet().iterator().next().setValue(10);
            map.keySet().remove("b");
            map.values().removeIf(v -> v == 3);
            System.out.println(map + " " + map.entrySet().contains(Map.entry("a", 10)) + map.keySet() + map.values());
        });
        cases.add("equality across kinds", () -> System.out.println(List.of(1, 2).equals(new ArrayList<>(List.of(1, 2))) + " " + new HashMap<>(Map.of(1, 2)).equals(new TreeMap<>(Map.of(1, 2))) + " " + List.of(1).equals(Set.of(1))
            + " " + Map.of("a", 1).hashCode() + " " + List.of("a", "b").hashCode()));
        cases.add("properties", () -> {
            java.util.Properties p = new java.util.Properties();
            p.load(new java.io.StringReader("a=1\n# comment\nb : two\\\n  lines\nc\\u0041=x\n"));
            System.out.println(new TreeMap<>(p) + p.getProperty("z", "none"));
        });
    }

    private record Colliding(int value) {
        @Override
        public int hashCode() {
            return 7;
        }
    }
}
