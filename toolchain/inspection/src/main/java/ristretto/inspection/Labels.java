package ristretto.inspection;

import java.util.ArrayList;
import java.util.List;

/** How a name is written into a rectangle: on how many lines, how large, and shortened if it must be. */
final class Labels {
    /** The width of a character in parts of the size of its font, on average and with some to spare. */
    static final double CHARACTER = 0.6, BOLD_CHARACTER = 0.66;
    private static final double LARGEST = 12, SMALLEST = 7.5, LINE = 1.15;
    private static final String BEFORE_CAPITALS = "(?<=[a-z0-9])(?=[A-Z])|(?<=\\$)";

    private Labels() {
    }

    record Label(List<String> lines, double size) {
        double height() {
            return LINE * size;
        }
    }

    /** The largest way to write all of a name, broken before capitals; else as much of it as one line has room for. */
    static Label fit(String name, double width, double height) {
        for (double size = LARGEST; size >= SMALLEST; size -= 0.5) {
            List<String> lines = lines(name, (int) (width / (CHARACTER * size)));
            if (!lines.isEmpty() && lines.size() * LINE * size <= height) {
                return new Label(lines, size);
            }
        }
        String shortened = shortened(name, (int) (width / (CHARACTER * SMALLEST)));
        return new Label(shortened.length() < 5 || height < LINE * SMALLEST ? List.of() : List.of(shortened), SMALLEST);
    }

    /** None if a word is longer than a line. */
    private static List<String> lines(String name, int length) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.split(BEFORE_CAPITALS)) {
            if (word.length() > length) {
                return List.of();
            }
            if (line.length() + word.length() > length) {
                lines.add(line);
                line = "";
            }
            line += word;
        }
        lines.add(line);
        return lines;
    }

    /** The beginning of a text, with dots in the place of the rest. */
    static String shortened(String text, int length) {
        return text.length() <= length ? text : length < 3 ? "" : text.substring(0, length - 1) + "…";
    }
}
