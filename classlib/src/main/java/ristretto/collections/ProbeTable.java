package ristretto.collections;

/** Where a key is, or may go, in a table that is never full: at its hash, or behind it. */
final class ProbeTable {
    private ProbeTable() { }

    /**
     * The index of a key, or that of the free place for it, less the table's length.
     *
     * @param step keys are at multiples of it
     */
    static int find(Object[] table, Object key, int step) {
        int places = table.length / step;
        int at = Math.floorMod(key.hashCode(), places) * step;
        while (table[at] != null) {
            if (key.equals(table[at])) {
                return at;
            }
            at = at + step == table.length ? 0 : at + step;
        }
        return at - table.length;
    }

    /** Begins an empty table with a free place for each key and one more. */
    static Object[] of(int keys, int step) {
        return new Object[(2 * keys + 1) * step];
    }

    /** The next index at or after one that has a key, or the table's length. */
    static int next(Object[] table, int from, int step) {
        int at = from;
        while (at < table.length && table[at] == null) {
            at += step;
        }
        return at;
    }
}
