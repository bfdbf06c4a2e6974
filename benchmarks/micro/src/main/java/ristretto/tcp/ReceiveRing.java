package ristretto.tcp;

import ristretto.micro.Kernel;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/** 1,448 bytes into the ring of a connection's chunks, and out of it. */
public final class ReceiveRing implements Kernel {
    private static final int BYTES = 1448;

    private final ReceiveQueue queue;
    private final Buffer in;
    private final Buffer out;

    public ReceiveRing(Memory memory) {
        queue = new ReceiveQueue(new Chunks(memory, 1 << 20));
        in = memory.allocate(BYTES);
        out = memory.allocate(BYTES);
        in.fill(0, BYTES, 'x');
        queue.start(1);
    }

    @Override
    public long run() {
        if (!queue.accept(in, 0, queue.next(), BYTES)) {
            throw new IllegalStateException("no room");
        }
        return queue.read(out, 0, BYTES) + out.getByte(BYTES - 1);
    }
}
