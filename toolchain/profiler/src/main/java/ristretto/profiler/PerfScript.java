package ristretto.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code perf script -F ip,sym,dso --show-mmap-events} prints: where the image was loaded, then for each sample its frames, the
 * innermost first, and an empty line.
 */
final class PerfScript {
    private static final Pattern LOADED = Pattern.compile("PERF_RECORD_MMAP2? .*\\[0x([0-9a-f]+)\\(0x[0-9a-f]+\\) @ (?:0x)?([0-9a-f]+) .* r-xp (.*)$");
    private static final Pattern FRAME = Pattern.compile("^\\s*([0-9a-f]+) (.*) \\((.*)\\)$");

    private final String image;
    private final List<List<Frame>> samples = new ArrayList<>();
    private long base;

    /**
     * @param address in the image as it was linked, or -1 in other code
     * @param name of other code
     */
    record Frame(long address, String name) { }

    private PerfScript(String image) {
        this.image = image;
    }

    /** {@code parse(lines, image)}: the samples, each with its outermost frame first. */
    static List<List<Frame>> parse(List<String> lines, String image) {
        PerfScript script = new PerfScript(image);
        List<Frame> sample = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                script.end(sample);
                sample = new ArrayList<>();
            } else {
                script.take(line, sample);
            }
        }
        script.end(sample);
        return script.samples;
    }

    private void end(List<Frame> sample) {
        if (!sample.isEmpty()) {
            samples.add(sample);
        }
    }

    private void take(String line, List<Frame> sample) {
        Matcher loaded = LOADED.matcher(line);
        Matcher frame = FRAME.matcher(line);
        if (loaded.find()) {
            if (loaded.group(3).equals(image)) {
                base = Long.parseUnsignedLong(loaded.group(1), 16) - Long.parseUnsignedLong(loaded.group(2), 16);
            }
        } else if (frame.matches() && !frame.group(3).equals("[unknown]")) {
            sample.addFirst(frame(Long.parseUnsignedLong(frame.group(1), 16), frame.group(2), frame.group(3), sample.isEmpty()));
        }
    }

    /**
     * But for the innermost frame, addresses are of the instruction behind a call. Newer versions of perf have subtracted already where
     * the image was loaded.
     */
    private Frame frame(long address, String name, String owner, boolean innermost) {
        if (owner.equals(image)) {
            long linked = Long.compareUnsigned(address, base) < 0 ? address : address - base;
            return new Frame(innermost ? linked : linked - 1, name);
        }
        return new Frame(-1, name.equals("[unknown]") ? owner : name);
    }
}
