package ristretto.inspection;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something is in an image, or that it is not.
 *
 * @param asked what was asked for
 * @param name what was found; what was asked for if nothing was
 * @param kind {@code class}, {@code method} or {@code package}; empty if nothing was found
 * @param present whether a byte of it is in the image
 * @param lines its active lines
 * @param path the calls of a shortest path to it, from {@code main} on, or from where the platform begins
 * @param others what else is called so, or what is called nearly so if nothing was found
 */
public record Reason(String asked, String name, String kind, boolean present, int lines, long code, long data, List<Step> path,
        List<String> others) {
    public Reason {
        path = List.copyOf(path);
        others = List.copyOf(others);
    }

    /**
     * @param method that is called
     * @param at the file and the line of the call; absent for the first, which the platform calls
     * @param choices how many methods the call may reach, by what its receiver may be
     */
    public record Step(String method, Optional<String> at, int choices) { }

    /** A paragraph and a list for people. */
    public void print(PrintWriter out) {
        if (kind.isEmpty()) {
            out.println("No class, method or package called '" + asked + "' is in the image" + (others.isEmpty() ? "." : "; what is there is "
                    + String.join(", ", others) + "."));
            return;
        }
        if (present) {
            out.printf(Locale.ROOT, "The %s %s is in the image, with %,d active lines, %,d bytes of code and %,d of data.%n", kind, name, lines, code, data);
        } else {
            out.println("No byte of the " + kind + " " + name + " is in the image: it is called, but the compilers needed no instruction for it.");
        }
        if (!others.isEmpty()) {
            out.println("Called so are also " + String.join(", ", others) + ".");
        }
        printPath(out);
    }

    private void printPath(PrintWriter out) {
        if (path.isEmpty()) {
            out.println("Nothing calls a method of it: other classes refer to it as a type.");
            return;
        }
        int width = path.stream().mapToInt(step -> step.at().orElse("").length()).max().orElse(0);
        for (Step step : path) {
            out.println(("  %-" + width + "s  %s%s").formatted(step.at().orElse(""), step.at().isEmpty() ? "" : "calls ", step.method())
                    + (step.choices() > 1 ? ", one of " + step.choices() + " that may be meant" : ""));
        }
    }
}
