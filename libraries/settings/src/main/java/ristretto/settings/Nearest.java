package ristretto.settings;

/** Finds what somebody may have meant. */
public final class Nearest {
    private Nearest() {
    }

    /**
     * {@code require("argument", name, known)} returns if {@code name} is known.
     *
     * @throws WrongArgument otherwise, with the nearest known name, or all of them if none is near
     */
    public static void require(String what, String name, String... known) {
        String nearest = "";
        int least = name.length() / 2 + 1;
        for (String candidate : known) {
            int distance = distance(name, candidate);
            if (distance == 0) {
                return;
            }
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        throw new WrongArgument("there is no " + what + " '" + name + "'" + suggestion(what, nearest, known));
    }

    private static String suggestion(String what, String nearest, String[] known) {
        if (!nearest.isEmpty()) {
            return "; did you mean '" + nearest + "'?";
        }
        if (known.length == 0) {
            return ", and none is known";
        }
        StringBuilder all = new StringBuilder("; each ").append(what).append(" is one of ");
        for (int i = 0; i < known.length; i++) {
            all.append(i == 0 ? "" : ", ").append(known[i]);
        }
        return all.toString();
    }

    /** The least number of characters to insert, delete or replace to get from one to the other (Levenshtein). */
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
