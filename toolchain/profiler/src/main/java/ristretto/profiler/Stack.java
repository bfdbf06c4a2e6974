package ristretto.profiler;

import java.util.List;

/**
 * Where a program was.
 *
 * @param frames names, the outermost first
 * @param weight how often, or for how many instructions
 */
record Stack(List<String> frames, long weight) {
    Stack {
        frames = List.copyOf(frames);
    }
}
