package ristretto.tcp;

import ristretto.signatures.Buffer;

/** Transfers without looking at the bytes. */
final class Buffers {
    private Buffers() { }

    /** One side writes whenever there is room, the other reads whenever there is data. */
    static void stream(Bench bench, ControlBlock from, ControlBlock to, int bytes) {
        Buffer data = Bench.buffer(new byte[65536]);
        Buffer scratch = Bench.buffer(new byte[65536]);
        int[] done = new int[2];
        bench.loop.runUntil(() -> {
            if (from.state().sends() && done[0] < bytes) {
                done[0] += from.write(data, 0, Math.min(data.length(), bytes - done[0]));
                from.flush();
            }
            done[1] += to.read(scratch, 0, scratch.length());
            return done[1] == bytes;
        }, 3600 * Bench.SECOND);
    }
}
