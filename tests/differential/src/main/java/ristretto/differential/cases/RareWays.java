package ristretto.differential.cases;

import java.util.ArrayList;
import java.util.List;
import ristretto.differential.Cases;

/**
 * Methods that mostly return without having called anything: their frame for the collector begins where a call may come. What the calls are
 * given and what is kept for later is to survive a collection, and exceptions are to name every method from wherever they come. There is no static
 * field: a class that has to be initialized would need a frame from the beginning.
 */
public final class RareWays {
    private RareWays() { }

    public static void addTo(Cases cases) {
        cases.add("a check that fails names its callers, whichever of its ways failed", () -> {
            for (int depth = 0; depth < 7; depth++) {
                int d = depth;
                System.out.println(d + " " + failure(() -> checked(d, "text")));
            }
            System.out.println(failure(() -> checked(2, null)));
            System.out.println(failure(() -> recursive(4)));
        });
        cases.add("exceptions of what comes before, between and after rare calls", () -> {
            Node node = new Node("a", null);
            int[] limits = {0, 3, 5};
            for (int at = -1; at < 4; at++) {
                int index = at;
                System.out.println(failure(() -> System.out.println(grown(node, index, limits))));
                System.out.println(failure(() -> System.out.println(grown(null, index, limits))));
                System.out.println(failure(() -> System.out.println(between(node, index, limits))) + failure(() -> between(null, index, limits)));
                System.out.println(failure(() -> System.out.println(grown(node, index, index == 3 ? null : new int[index + 1]))));
            }
        });
        cases.add("what a rare call may collect is there after it", () -> {
            int length = 0;
            for (int i = 0; i < 200; i++) {
                length += kept(i, "key" + i).length();
            }
            System.out.println(length + " " + kept(50, "fifty") + kept(51, "one"));
        });
        cases.add("loops that are left early, by every way", () -> {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                found.add(searched(new int[] {3, i, 9, 2}, 2 + i % 5, i));
            }
            System.out.println(found);
            System.out.println(failure(() -> searched(new int[] {1, 2}, 9, -1)));
            System.out.println(failure(() -> searched(new int[0], 9, -1)));
        });
        cases.add("an exception that is caught leaves the callers' frames as they were", () -> {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                String kept = "kept" + i;
                out.append(tried(i, kept));
            }
            System.out.println(out);
        });
        cases.add("branches of a switch, few of which call", () -> {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                int kind = i;
                out.append(failure(() -> out.append(chosen(kind, "x" + kind)).append(' '))).append(' ');
            }
            System.out.println(out + chosen(1, "end"));
        });
    }

    /** The exception, and where in this class it came from, but for lambdas, whose names are the compiler's. */
    private static String failure(Cases.Body body) {
        try {
            body.run();
            return "none";
        } catch (Throwable e) {
            StringBuilder text = new StringBuilder(e.getClass().getSimpleName() + " " + e.getMessage());
            for (StackTraceElement element : e.getStackTrace()) {
                if (element.getClassName().startsWith(RareWays.class.getName()) && !element.getMethodName().startsWith("lambda")) {
                    text.append(' ').append(element.getMethodName()).append(':').append(element.getLineNumber());
                }
            }
            return text.toString();
        }
    }

    private static void checked(int depth, String text) {
        if ((depth | text.length()) < 4) {
            throw new IllegalArgumentException("short: " + text);
        }
        if (depth < 4) {
            outside(depth, text.length());
        }
        if (depth == 5) {
            if (text.isEmpty()) {
                return;
            }
            throw new IllegalStateException(text + (depth > 4 ? " deep" : " flat") + collected());
        }
        if (depth > 5) {
            throw new UnsupportedOperationException();
        }
    }

    private static void outside(int at, int length) {
        if (at >= 0 && at < length) {
            if (at != 1) {
                return;
            }
            throw new IndexOutOfBoundsException(at);
        }
        throw new IndexOutOfBoundsException(collected() + at + " of " + length);
    }

    private static int recursive(int depth) {
        if (depth == 0) {
            outside(-1, 3);
        }
        return depth < 0 ? 0 : recursive(depth - 1) + depth;
    }

    private static int grown(Node node, int at, int[] array) {
        int before = array[at];
        if (before < 4 && node.next == null) {
            if (before == 3) {
                return node.name.length();
            }
            node.next = new Node(collected() + before, node);
            node.next = null;
        }
        return before + node.name.length() + array[at + 1];
    }

    private static int between(Node node, int at, int[] array) {
        if (at < 0) {
            return 0;
        }
        int length = collected().length();
        length += array[at] > 3 ? node.name.length() : node.next.name.length();
        return length + collected().length();
    }

    private static String kept(int turn, String key) {
        if (turn % 50 != 0) {
            return key;
        }
        String mine = key.concat("!");
        Node node = new Node(mine, new Node(key, null));
        String garbage = collected();
        for (int i = 0; i < 1000; i++) {
            garbage = new String(garbage + i).substring(0, garbage.length());
        }
        return node.name + node.next.name + garbage + mine;
    }

    private static String searched(int[] values, int wanted, int turn) {
        if (values[0] > wanted) {
            return null;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return "at" + i + collected();
            }
            if (values[i] > 8) {
                break;
            }
            if (turn == 7) {
                continue;
            }
            if (i > turn) {
                throw new IllegalStateException("turn " + turn + " " + values[i]);
            }
        }
        return turn > 9 ? collected() : "";
    }

    private static String tried(int turn, String kept) {
        try {
            outside(turn % 5, 4);
            if (turn % 7 == 0) {
                checked(turn % 6, kept);
            }
            return "";
        } catch (IndexOutOfBoundsException | IllegalStateException | UnsupportedOperationException e) {
            return kept + collected() + e.getMessage() + ' ';
        }
    }

    private static String chosen(int kind, String text) {
        String result;
        switch (kind) {
            case 0:
            case 1:
                result = text;
                break;
            case 2:
                result = text + collected();
                break;
            case 3:
                throw new IllegalStateException(text + collected());
            case 4:
                if (text.length() > 1) {
                    return text;
                }
                result = collected();
                break;
            case 5:
                outside(kind, 2);
                result = "";
                break;
            default:
                result = kind > 6 ? null : text;
        }
        return result.length() == 0 ? "empty" : result;
    }

    private static String collected() {
        System.gc();
        return "";
    }

    private static final class Node {
        private final String name;
        private Node next;

        private Node(String name, Node next) {
            this.name = name;
            this.next = next;
        }
    }
}
