package ristretto.differential.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ristretto.differential.Cases;

/** What exceptions say that nobody threw explicitly: HotSpot's words about the program's own code. */
public final class Messages {
    private static final Object[] NOTHING = new Object[1];
    private static String none;

    private Messages() { }

    private record Node(Node next, String name, int[] numbers) {
        private Node self() {
            return this;
        }

        private int length() {
            return name.length();
        }
    }

    private static final class Holder {
        private Holder other;
        private Node[] nodes;
        private long count;
        private volatile boolean done;
    }

    public static void addTo(Cases cases) {
        cases.add("null: calls", Messages::calls);
        cases.add("null: fields", Messages::fields);
        cases.add("null: arrays", Messages::arrays);
        cases.add("null: statements", Messages::statements);
        cases.add("null: what was thrown explicitly says what it says", () -> {
            Cases.ownFailure(() -> {
                throw new NullPointerException();
            });
            Cases.ownFailure(() -> java.util.Objects.requireNonNull(none));
            Cases.ownFailure(() -> java.util.Objects.requireNonNull(none, "none"));
        });
        cases.add("casts", Messages::casts);
        cases.add("stores", Messages::stores);
    }

    private static void calls() {
        String text = none;
        Map<String, Integer> map = new HashMap<>();
        Node node = new Node(null, null, null);
        Object value = map.get("b");
        Cases.ownFailure(() -> System.out.println(none.length()));
        failure(text);
        Cases.ownFailure(() -> System.out.println(map.get("a").toString()));
        Cases.ownFailure(() -> {
            int number = map.get("a");
            System.out.println(number);
        });
        Cases.ownFailure(() -> System.out.println(node.self().next().name()));
        Cases.ownFailure(() -> System.out.println(node.next.self().name()));
        Cases.ownFailure(() -> System.out.println(node.length()));
        Cases.ownFailure(() -> System.out.println(value.hashCode()));
        Cases.ownFailure(() -> System.out.println(((CharSequence) value).charAt(3)));
        Cases.ownFailure(() -> System.out.println(node.name().substring(1, 2)));
        Cases.ownFailure(() -> ((List<?>) NOTHING[0]).size());
        Cases.ownFailure(() -> System.out.println((map.isEmpty() ? none : "x").length()));
    }

    private static void failure(String text) {
        try {
            System.out.println(text.concat("x"));
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void fields() {
        Holder holder = new Holder();
        Cases.ownFailure(() -> holder.other.count++);
        Cases.ownFailure(() -> holder.other.done = true);
        Cases.ownFailure(() -> System.out.println(holder.other.nodes));
        Cases.ownFailure(() -> System.out.println(holder.other.other.other));
        Cases.ownFailure(() -> holder.nodes[0] = null);
        Cases.ownFailure(() -> System.out.println(absent().count));
    }

    private static Holder absent() {
        return NOTHING.length > 1 ? new Holder() : null;
    }

    private static int[] numbers(int ignored) {
        return NOTHING.length > 1 ? new int[2] : null;
    }

    private static void arrays() {
        Holder holder = new Holder();
        holder.nodes = new Node[] {null, new Node(null, "n", null)};
        int[][] grid = new int[3][];
        boolean[] flags = null;
        int i = NOTHING.length;
        Cases.ownFailure(() -> System.out.println(grid[2][1]));
        Cases.ownFailure(() -> grid[i][0] = 5);
        Cases.ownFailure(() -> System.out.println(grid[i + 1][i]));
        Cases.ownFailure(() -> System.out.println(holder.nodes[0].name));
        Cases.ownFailure(() -> System.out.println(holder.nodes[i].numbers[2]));
        Cases.ownFailure(() -> System.out.println(flags[0]));
        Cases.ownFailure(() -> System.out.println(holder.nodes[i].numbers.length));
        Cases.ownFailure(() -> System.out.println(numbers(3)[1]));
        Cases.ownFailure(() -> System.out.println(NOTHING[0].toString()));
        Cases.ownFailure(() -> ((Object[]) NOTHING[0])[1] = "x");
        Cases.ownFailure(() -> ((char[]) NOTHING[0])[1] = 'x');
        Cases.ownFailure(() -> ((double[]) NOTHING[0])[1]++);
    }

    private static void statements() {
        RuntimeException nothing = null;
        Object lock = NOTHING[0];
        Cases.ownFailure(() -> {
            throw nothing;
        });
        Cases.ownFailure(() -> {
            synchronized (lock) {
                System.out.println("not reached");
            }
        });
        Cases.ownFailure(() -> {
            List<String> texts = NOTHING.length > 1 ? List.of("x") : null;
            for (String text : texts) {
                System.out.println(text);
            }
        });
    }

    private static void casts() {
        Object number = 5;
        Object text = "text";
        Object node = new Node(null, null, null);
        Object[] array = {number};
        Cases.ownFailure(() -> System.out.println((String) number));
        Cases.ownFailure(() -> System.out.println((Integer) text));
        Cases.ownFailure(() -> System.out.println((Node) text));
        Cases.ownFailure(() -> System.out.println((Holder) node));
        Cases.ownFailure(() -> System.out.println((Comparable<?>) node));
        Cases.ownFailure(() -> System.out.println(((String[]) array).length));
        Cases.ownFailure(() -> System.out.println(((int[]) array[0]).length));
        Cases.ownFailure(() -> System.out.println(((Node[]) node).length));
    }

    private static void stores() {
        Object[] texts = new String[1];
        Object[] nodes = new Node[1][1];
        Cases.ownFailure(() -> texts[0] = 5);
        Cases.ownFailure(() -> nodes[0] = new Node(null, null, null));
        Cases.ownFailure(() -> texts[0] = new int[1]);
        Cases.ownFailure(() -> nodes[0] = new Node[1][1]);
    }
}
