package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import ristretto.differential.Cases;

/** Maps, sets and lists that threads share. */
public final class SharedMaps {
    private SharedMaps() { }

    private static ConcurrentHashMap<String, Integer> letters() {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 5; i++) {
            map.put("" + (char) ('a' + i), i);
        }
        return map;
    }

    public static void addTo(Cases cases) {
        addHashMaps(cases);
        cases.add("skip list map", () -> {
            ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>(Map.of(5, "five", 1, "one", 3, "three", 9, "nine"));
            System.out.println(map + " " + map.firstKey() + map.lastKey() + map.lowerKey(3) + map.floorKey(4) + map.ceilingKey(4) + map.higherKey(9)
                + map.firstEntry() + map.lastEntry() + map.floorEntry(0));
            System.out.println(map.headMap(5) + " " + map.tailMap(5) + " " + map.subMap(1, false, 9, true) + " " + map.descendingMap() + " "
                + map.descendingKeySet() + " " + map.navigableKeySet().headSet(4) + " " + map.values());
            System.out.println(map.putIfAbsent(3, "x") + map.putIfAbsent(4, "four") + map.replace(4, "vier") + map.replace(4, "x", "y")
                + map.remove(4, "vier") + map.computeIfAbsent(2, k -> "two") + map.merge(2, "!", String::concat) + map.computeIfPresent(9, (k, v) -> null));
            System.out.println(map + " " + map.pollFirstEntry() + map.pollLastEntry() + map.size() + " " + map.containsKey(3) + map.containsValue("two"));
            StringBuilder seen = new StringBuilder();
            for (Integer key : map.keySet()) {
                seen.append(key).append(' ');
                if (key < 10) {
                    map.put(key * 5, "more");
                }
                map.remove(3);
            }
            System.out.println(seen + " " + map.equals(new TreeMap<>(map)) + " " + map.clone());
            Cases.failure(() -> map.put(null, ""));
            Cases.failure(() -> map.put(1, null));
            Cases.failure(() -> new ConcurrentSkipListMap<>().firstKey());
        });
        cases.add("skip list set", () -> {
            ConcurrentSkipListMap<Integer, Integer> numbers = new ConcurrentSkipListMap<>();
            for (int i = 0; i < 20; i++) {
                numbers.put(i * 5, i);
            }
            var part = numbers.subMap(10, true, 60, false).descendingMap();
            System.out.println(part + " " + part.firstKey() + " " + part.higherKey(30) + " " + part.lowerKey(60) + " " + part.ceilingKey(99) + " "
                + part.floorKey(9) + " " + part.size() + " " + part.headMap(40).tailMap(50, true) + " " + part.pollLastEntry() + part.get(65));
            Cases.failure(() -> part.put(65, 0));
            Cases.failure(() -> part.subMap(20, 30));
            Cases.failure(() -> part.tailMap(70));
            part.clear();
            System.out.println(numbers + " " + part.isEmpty());
            ConcurrentSkipListSet<String> set = new ConcurrentSkipListSet<>(Collections.reverseOrder());
            System.out.println(set.addAll(List.of("b", "d", "a")) + " " + set.add("a") + " " + set + " " + set.first() + set.last() + set.higher("b")
                + set.floor("c") + " " + set.descendingSet() + set.headSet("b", true) + set.tailSet("b") + " " + set.pollFirst() + set.pollLast() + set);
            for (String each : set) {
                set.remove(each);
                set.add("0");
            }
            System.out.println(set + " " + set.contains("0") + set.size() + " " + set.remove("x"));
            Cases.failure(() -> set.add(null));
        });
        cases.add("copy-on-write list", () -> {
            CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(3, 1, 2));
            for (Integer each : list) {
                list.add(each * 10);
            }
            System.out.println(list + " " + list.addIfAbsent(3) + list.addIfAbsent(4) + " " + list.addAllAbsent(List.of(4, 5, 5)) + " " + list);
            Iterator<Integer> iterator = list.iterator();
            list.clear();
            System.out.println(iterator.next() + " " + list.isEmpty());
            Cases.failure(iterator::remove);
            list.addAll(List.of(7, 6, 8, 6));
            list.sort(null);
            list.replaceAll(x -> x + 1);
            System.out.println(list + " " + list.removeIf(x -> x == 8) + list.indexOf(9) + list.lastIndexOf(7) + " " + list.subList(0, 2) + " "
                + list.set(0, 5) + list.remove(0) + list + list.equals(List.of(7, 9)));
        });
        cases.add("copy-on-write set", () -> {
            CopyOnWriteArraySet<String> set = new CopyOnWriteArraySet<>(List.of("b", "a", "b"));
            System.out.println(set + " " + set.add("a") + set.add("c") + " " + set.addAll(List.of("c", "d")) + set.contains("d") + " " + set.remove("b")
                + set + set.size() + " " + set.equals(Set.of("a", "c", "d")));
            for (String each : set) {
                set.remove(each);
            }
            System.out.println(set.isEmpty());
        });
    }

    private static void addHashMaps(Cases cases) {
        cases.add("concurrent map, one key", () -> {
            ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
            System.out.println(map.put("a", 1) + " " + map.put("a", 2) + " " + map.putIfAbsent("a", 3) + " " + map.putIfAbsent("b", 4) + " " + map.get("a")
                + " " + map.get("x") + " " + map.getOrDefault("x", 9) + " " + map.containsKey("b") + map.containsValue(4) + map.contains(5));
            System.out.println(map.replace("a", 5) + " " + map.replace("x", 5) + " " + map.replace("a", 5, 6) + " " + map.replace("a", 5, 7) + " "
                + map.remove("a", 9) + map.remove("a", 6) + " " + map.remove("b") + " " + map.remove("b") + " " + map.isEmpty());
            Cases.failure(() -> map.put(null, 1));
            Cases.failure(() -> map.put("a", null));
            Cases.failure(() -> map.get(null));
            Cases.failure(() -> map.containsValue(null));
            Cases.failure(() -> new ConcurrentHashMap<>(-1));
        });
        cases.add("concurrent map computes", () -> {
            ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
            System.out.println(map.computeIfAbsent("a", String::length) + " " + map.computeIfAbsent("a", k -> 9) + " " + map.computeIfAbsent("n", k -> null)
                + " " + map.computeIfPresent("a", (k, v) -> v + 1) + " " + map.computeIfPresent("x", (k, v) -> 1) + " " + map.compute("a", (k, v) -> v * 10)
                + " " + map.compute("c", (k, v) -> v == null ? 7 : 8) + " " + map.merge("c", 1, Integer::sum) + " " + map.merge("d", 1, Integer::sum)
                + " " + map.merge("d", 1, (x, y) -> null) + " " + map.compute("c", (k, v) -> null) + " " + map);
            Cases.failure(() -> map.computeIfAbsent("z", k -> {
                throw new IllegalStateException("computing");
            }));
            System.out.println(map.containsKey("z") + " " + map.size());
            Cases.failure(() -> map.compute("a", (k, v) -> {
                throw new IllegalStateException("again");
            }));
            System.out.println(map + " " + map.mappingCount());
            Cases.failure(() -> map.computeIfAbsent("self", k -> map.computeIfAbsent("self", j -> 1)));
            System.out.println(map.containsKey("self"));
            map.replaceAll((k, v) -> v + 1);
            map.forEach((k, v) -> System.out.println(k + v));
        });
        cases.add("concurrent map computes once", () -> {
            ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
            AtomicInteger calls = new AtomicInteger();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch free = new CountDownLatch(1);
            List<Integer> results = Collections.synchronizedList(new ArrayList<>());
            Waiting.Action computes = () -> results.add(map.computeIfAbsent("key", k -> {
                begun.countDown();
                try {
                    free.await();
                } catch (InterruptedException impossible) {
                    return -1;
                }
                return calls.incrementAndGet();
            }));
            Thread first = Waiting.start("first", computes);
            begun.await();
            Thread second = Waiting.startAndWait("second", computes);
            Thread puts = Waiting.startAndWait("puts", () -> System.out.println("replaced " + map.put("key", 50)));
            System.out.println(map.get("key"));
            free.countDown();
            first.join();
            second.join();
            puts.join();
            System.out.println(calls + " " + (results.contains(1) && results.size() == 2) + " " + map);
        });
        cases.add("concurrent map iterates in order of hashes", () -> {
            ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
            for (int i = 0; i < 60; i++) {
                map.put("key" + i * 37, i);
            }
            System.out.println(map);
            System.out.println(new ConcurrentHashMap<>(Map.of(1, 2)) + " " + new ConcurrentHashMap<>(100, 0.5f, 3) + letters().equals(Map.of("a", 0)));
            Collections.list(letters().keys()).forEach(System.out::print);
            Collections.list(letters().elements()).forEach(System.out::print);
            System.out.println(letters().hashCode() == new TreeMap<>(letters()).hashCode());
        });
        cases.add("concurrent map changes while it is iterated", () -> {
            ConcurrentHashMap<String, Integer> map = letters();
            StringBuilder seen = new StringBuilder();
            for (Map.Entry<String, Integer> each : map.entrySet()) {
                seen.append(each).append(' ');
                map.remove("c");
                map.put("a", 100);
                each.setValue(each.getValue() + 10);
            }
            System.out.println(seen + " " + map);
            map.keySet().remove("d");
            map.values().remove(11);
            map.entrySet().removeIf(e -> e.getKey().equals("e"));
            System.out.println(map + " " + map.keySet().contains("a") + map.values().contains(10) + map.entrySet().contains(Map.entry("a", 10)));
            map.clear();
            System.out.println(map.size() + " " + map.keySet() + map.values() + map.entrySet());
            Iterator<String> none = map.keySet().iterator();
            Cases.failure(none::next);
            Cases.failure(none::remove);
        });
        cases.add("concurrent sets of keys", () -> {
            Set<String> set = ConcurrentHashMap.newKeySet();
            System.out.println(set.add("x") + " " + set.add("x") + " " + set.addAll(List.of("y", "x")) + " " + set + " " + set.remove("y") + set.contains("y"));
            ConcurrentHashMap<String, Integer> map = letters();
            ConcurrentHashMap.KeySetView<String, Integer> view = map.keySet(7);
            System.out.println(view.add("new") + " " + map.get("new") + " " + view.getMappedValue() + " " + view.getMap().equals(map));
            Cases.failure(() -> map.keySet().add("z"));
        });
        cases.add("concurrent map in bulk", () -> {
            ConcurrentHashMap<String, Integer> map = letters();
            map.forEach(Long.MAX_VALUE, (k, v) -> System.out.print(k + v));
            map.forEach(Long.MAX_VALUE, (k, v) -> v % 2 == 0 ? k : null, k -> System.out.print(" " + k));
            map.forEachKey(Long.MAX_VALUE, k -> System.out.print(" " + k));
            map.forEachValue(Long.MAX_VALUE, v -> System.out.print(v));
            map.forEachEntry(Long.MAX_VALUE, e -> System.out.print(" " + e));
            System.out.println();
            System.out.println(map.search(1000, (k, v) -> v == 3 ? k : null) + map.searchKeys(100, k -> k.equals("x") ? k : null)
                + map.searchValues(100, v -> v > 3 ? v : null) + " " + map.reduce(1000, (k, v) -> v, Integer::sum) + " "
                + map.reduceKeys(100, (a, b) -> a + b) + " " + map.reduceValues(100, Integer::max) + " " + map.reduceValues(100, v -> v * 2, Integer::sum));
        });
        cases.add("concurrent map with colliding keys", () -> {
            record Key(int value) {
                @Override
                public int hashCode() {
                    return value % 3;
                }
            }
            ConcurrentHashMap<Key, Integer> map = new ConcurrentHashMap<>();
            for (int i = 0; i < 40; i++) {
                map.merge(new Key(i % 25), i, Integer::sum);
            }
            int sum = 0;
            for (int i = 0; i < 25; i++) {
                sum += i * map.get(new Key(i));
                if (i % 2 == 0) {
                    map.remove(new Key(i));
                }
            }
            System.out.println(sum + " " + map.size());
        });
    }
}
