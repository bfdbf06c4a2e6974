package ristretto.simulator;

/**
 * How well a segment carries frames. Probabilities are from 0 to 1 and apply to each frame and receiver.
 *
 * @param latency nanoseconds from sender to receiver
 * @param jitter frames take up to this many nanoseconds longer, at random, and so may overtake each other
 * @param loss the probability that a frame is lost
 * @param duplication the probability that a frame arrives twice
 * @param reordering the probability that a frame is late by four latencies, and others overtake it
 * @param corruption the probability that one bit of a frame is inverted
 * @param bandwidth bits per second of each sender, or 0 if sending takes no time
 * @param queue bytes that wait at a sender whose bandwidth is used up; frames that find more are dropped
 */
public record LinkConditions(long latency, long jitter, double loss, double duplication, double reordering,
                             double corruption, long bandwidth, int queue) {
    /** 50 µs, no faults. */
    public static final LinkConditions GOOD = new LinkConditions(50_000, 0, 0, 0, 0, 0, 0, 0);

    public LinkConditions latency(long nanoseconds) {
        return new LinkConditions(nanoseconds, jitter, loss, duplication, reordering, corruption, bandwidth, queue);
    }

    public LinkConditions jitter(long nanoseconds) {
        return new LinkConditions(latency, nanoseconds, loss, duplication, reordering, corruption, bandwidth, queue);
    }

    public LinkConditions loss(double probability) {
        return new LinkConditions(latency, jitter, probability, duplication, reordering, corruption, bandwidth, queue);
    }

    public LinkConditions duplication(double probability) {
        return new LinkConditions(latency, jitter, loss, probability, reordering, corruption, bandwidth, queue);
    }

    public LinkConditions reordering(double probability) {
        return new LinkConditions(latency, jitter, loss, duplication, probability, corruption, bandwidth, queue);
    }

    public LinkConditions corruption(double probability) {
        return new LinkConditions(latency, jitter, loss, duplication, reordering, probability, bandwidth, queue);
    }

    public LinkConditions bandwidth(long bitsPerSecond, int queueBytes) {
        return new LinkConditions(latency, jitter, loss, duplication, reordering, corruption, bitsPerSecond, queueBytes);
    }
}
