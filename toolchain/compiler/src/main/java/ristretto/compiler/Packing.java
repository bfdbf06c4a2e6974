package ristretto.compiler;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Lempel-Ziv compression in whole bytes, for an unpacker of forty instructions (unpack.S of the target) that takes
 * milliseconds on a slow machine. A sequence of commands; each copies some literals and then, unless all is there, a
 * match, which is what lies a distance back:
 *
 * <pre>
 * one byte       bits 7-6: literals, 3 for more; 5-4: bytes of the distance, 0 for the last one; 3-0: length - 2, 15 for more
 * if 3 literals  a byte: literals - 3; or 255, and 16 bits: literals
 * literals
 * 0-3 bytes      distance - 1
 * if length 15   a byte: length - 17; or 255, and 16 bits: length
 * </pre>
 */
final class Packing {
    private static final int LEAST = 2;
    private static final int MORE_LENGTH = 17;
    private static final int MORE_LITERALS = 3;
    private static final int LONGEST = 0xFFFF;
    /** Matches of this length are taken without a look at shorter ones. */
    private static final int ENOUGH = 200;
    /** How many places are looked at that have the same bytes. */
    private static final int CANDIDATES_OF_THREE = 100, CANDIDATES_OF_SIX = 400;

    private final byte[] input;
    /** Of the cheapest way known to each place: the bytes so far, and its last command. */
    private final int[] cost;
    private final int[] literals;
    private final int[] length;
    private final int[] distance;
    /** Where two bytes were last, by their value: more than the nearest match of two costs as much as literals. */
    private final int[] pairs = new int[1 << 16];
    /** Of three bytes there are too many to look at all; of six, those that lie behind them are found. */
    private final Occurrences three;
    private final Occurrences six;

    private Packing(byte[] input) {
        this.input = input;
        cost = new int[input.length + 1];
        literals = new int[input.length + 1];
        length = new int[input.length + 1];
        distance = new int[input.length + 1];
        three = new Occurrences(input, 3);
        six = new Occurrences(input, 6);
        Arrays.fill(cost, Integer.MAX_VALUE);
        Arrays.fill(pairs, -1);
        cost[0] = 0;
    }

    static byte[] pack(byte[] input) {
        Packing packing = new Packing(input);
        packing.search();
        return packing.emit();
    }

    private void search() {
        for (int at = 0; at < input.length; at++) {
            literal(at);
            int longest = matches(at);
            enter(at);
            if (longest >= ENOUGH) {
                for (int end = at + longest - 1; at < end; ) {
                    enter(++at);
                }
            }
        }
    }

    private void literal(int at) {
        int run = literals[at] + 1;
        int extra = run == MORE_LITERALS ? 1 : run == MORE_LITERALS + 255 ? 2 : 0;
        if (run <= LONGEST && cost[at] + 1 + extra < cost[at + 1]) {
            cost[at + 1] = cost[at] + 1 + extra;
            literals[at + 1] = run;
            length[at + 1] = 0;
            distance[at + 1] = distance[at];
        }
    }

    /** Considers every match at a place; the length of the longest. */
    private int matches(int at) {
        int last = distance[at];
        int longest = 1;
        if (last > 0) {
            int matching = matching(at, last);
            reach(at, last, 0, LEAST, matching);
            longest = Math.max(longest, matching);
        }
        int known = longer(at, pairs[pair(at)], 1);
        known = longer(at, three, CANDIDATES_OF_THREE, known);
        known = longer(at, six, CANDIDATES_OF_SIX, known);
        return Math.max(longest, known);
    }

    private int longer(int at, Occurrences occurrences, int candidates, int known) {
        int longest = known;
        int candidate = occurrences.nearest(at);
        for (int n = 0; n < candidates && candidate >= 0 && longest < ENOUGH; n++, candidate = occurrences.before(candidate)) {
            longest = longer(at, candidate, longest);
        }
        return longest;
    }

    /** Considers what is at {@code candidate}, if it matches for longer than {@code known}; the greater of both lengths. */
    private int longer(int at, int candidate, int known) {
        if (candidate < 0 || at + known >= input.length || input[candidate + known] != input[at + known]) {
            return known;
        }
        int back = at - candidate;
        int matching = matching(at, back);
        if (matching > known) {
            reach(at, back, back <= 1 << 8 ? 1 : back <= 1 << 16 ? 2 : 3, known + 1, matching);
        }
        return Math.max(matching, known);
    }

    private int matching(int at, int back) {
        int most = Math.min(input.length - at, LONGEST);
        int n = 0;
        while (n < most && input[at + n] == input[at + n - back]) {
            n++;
        }
        return n;
    }

    /** A match of any length from {@code least} to {@code most}. */
    private void reach(int at, int back, int distanceBytes, int least, int most) {
        for (int n = most >= ENOUGH ? most : least; n <= most; n++) {
            int total = cost[at] + 1 + distanceBytes + (n < MORE_LENGTH ? 0 : n < MORE_LENGTH + 255 ? 1 : 3);
            if (total < cost[at + n]) {
                cost[at + n] = total;
                literals[at + n] = 0;
                length[at + n] = n;
                distance[at + n] = back;
            }
        }
    }

    private int pair(int at) {
        return at + 1 < input.length ? (input[at] & 0xFF) << 8 | input[at + 1] & 0xFF : 0;
    }

    private void enter(int at) {
        pairs[pair(at)] = at;
        three.enter(at);
        six.enter(at);
    }

    private byte[] emit() {
        int[] ends = new int[input.length + 1];
        int count = 0;
        for (int at = input.length; at > 0; at -= length[at] + (length[at] == 0 ? literals[at] : 0)) {
            if (length[at] > 0 || at == input.length) {
                ends[count++] = at;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        int last = 0;
        while (count > 0) {
            int end = ends[--count];
            int start = end - length[end];
            int kind = distance[end] == last || length[end] == 0 ? 0 : distance[end] <= 1 << 8 ? 1 : distance[end] <= 1 << 16 ? 2 : 3;
            out.write(Math.min(start - from, MORE_LITERALS) << 6 | kind << 4 | Math.clamp(length[end] - LEAST, 0, MORE_LENGTH - LEAST));
            more(out, start - from, MORE_LITERALS);
            out.write(input, from, start - from);
            for (int i = 0; i < kind; i++) {
                out.write(distance[end] - 1 >> 8 * i);
            }
            if (length[end] > 0) {
                more(out, length[end], MORE_LENGTH);
                last = distance[end];
            }
            from = end;
        }
        return out.toByteArray();
    }

    private static void more(ByteArrayOutputStream out, int value, int least) {
        if (value >= least + 255) {
            out.write(255);
            out.write(value);
            out.write(value >> 8);
        } else if (value >= least) {
            out.write(value - least);
        }
    }
}
