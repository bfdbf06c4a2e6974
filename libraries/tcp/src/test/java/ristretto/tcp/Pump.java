package ristretto.tcp;

import java.util.Arrays;
import java.util.SplittableRandom;
import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Memory;

/** An application that writes and reads in steps of random size at random times, and closes its output when it is done. */
final class Pump {
    private final EventLoop loop;
    private final ControlBlock block;
    private final SplittableRandom random;
    private final byte[] sent;
    private final Buffer outgoing;
    private int written;
    private byte[] received = new byte[4096];
    private int length;
    private final Buffer scratch = Bench.buffer(new byte[20_000]);
    private final EventLoop.Timer timer;
    private boolean ended;
    private long pause = Bench.MILLISECOND;
    private int seen;

    Pump(EventLoop loop, ControlBlock block, SplittableRandom random, int bytes) {
        this.loop = loop;
        this.block = block;
        this.random = random;
        sent = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            sent[i] = (byte) random.nextInt();
        }
        outgoing = Bench.buffer(sent);
        loop.enter();
        timer = loop.timer(this::step);
        timer.set(loop.now());
        loop.leave();
    }

    private void step() {
        if (block.failure() != null) {
            throw new IllegalStateException("the connection ended: " + block.failure());
        }
        if (block.state() != State.SYN_SENT && block.state() != State.SYN_RECEIVED) {
            write();
            read();
        }
        if (!finished()) {
            // Long waits for a retransmission need few looks.
            pause = progress() == seen ? Math.min(2 * pause, 50 * Bench.MILLISECOND) : 2 * Bench.MILLISECOND;
            seen = progress();
            timer.set(loop.now() + random.nextLong(pause));
        }
    }

    private int progress() {
        return written + length;
    }

    private void write() {
        if (written < sent.length) {
            try {
                written += block.write(outgoing, written, Math.min(sent.length - written, random.nextInt(30_000)));
            } catch (Memory.MemoryExhausted later) {
                // What is queued has to be acknowledged first.
            }
            if (random.nextInt(3) == 0) {
                block.flush();
            }
            if (written == sent.length) {
                block.closeOutput();
            }
        }
    }

    private void read() {
        int bytes = block.read(scratch, 0, random.nextInt(scratch.length()));
        if (length + bytes > received.length) {
            received = Arrays.copyOf(received, (length + bytes) * 2);
        }
        scratch.get(0, received, length, bytes);
        length += bytes;
        ended = block.receiver.available() == 0 && block.receiver.finished();
    }

    boolean finished() {
        return written == sent.length && ended;
    }

    byte[] sent() {
        return sent;
    }

    byte[] received() {
        return Arrays.copyOf(received, length);
    }
}
