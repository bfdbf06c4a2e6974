package ristretto.benchmarks;

import java.util.Optional;

/**
 * One comparison.
 *
 * @param benchmark the benchmark it comes from
 * @param against how the peer is called, empty if there is none to compare with; without a peer, what of several things was measured
 */
record Row(String benchmark, Measure measure, Samples ours, String against, Optional<Samples> peer) {
    /** How this project's side is called. */
    static final String OURS = "ristretto";

    /** How many times better than the peer: above 1 is better, whichever way the measure goes. */
    Optional<Double> ratio() {
        return peer.filter(each -> each.median() > 0 && ours.median() > 0).map(each -> measure.better() == Measure.Better.HIGHER
                ? ours.median() / each.median() : each.median() / ours.median());
    }
}
