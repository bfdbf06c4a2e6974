package ristretto.tcp;

import ristretto.jvm.JvmBuffer;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.OutgoingFrame;
import ristretto.signatures.TransportException;
import ristretto.simulator.CountingMemory;
import ristretto.simulator.SeededEntropy;
import ristretto.simulator.SimulatedLoop;

/** Two stacks, a client's and a server's, joined by a {@link Wire}, on simulated time. */
final class Bench implements AutoCloseable {
    static final long MILLISECOND = 1_000_000;
    static final long SECOND = 1000 * MILLISECOND;
    static final int PORT = 80;

    final SimulatedLoop loop = new SimulatedLoop();
    final FakeIp clientIp = new FakeIp("10.0.0.1");
    final FakeIp serverIp = new FakeIp("10.0.0.2");
    final CountingMemory clientMemory = new CountingMemory(new JvmMemory(), 1 << 26);
    final CountingMemory serverMemory = new CountingMemory(new JvmMemory(), 1 << 26);
    final Wire wire;
    Engine client;
    Engine server;

    Bench(long seed, TcpSettings settings) {
        this(seed, settings, settings);
    }

    Bench(long seed, TcpSettings clientSettings, TcpSettings serverSettings) {
        wire = new Wire(loop, seed);
        wire.join(clientIp, serverIp);
        loop.inLoop(() -> {
            client = new Engine(clientIp, loop, clientMemory, new SeededEntropy(seed), clientSettings);
            server = new Engine(serverIp, loop, serverMemory, new SeededEntropy(~seed), serverSettings);
        });
    }

    TcpListener listen(int backlog) {
        return loop.compute(() -> {
            TcpListener listener = new TcpListener(server, PORT, backlog);
            server.add(listener);
            return listener;
        });
    }

    ControlBlock connect() {
        return loop.compute(() -> client.connect(client.port(serverIp.address, PORT), serverIp.address, PORT));
    }

    /** The server's side of the oldest connection that was not accepted. */
    ControlBlock accept(TcpListener listener) {
        loop.runUntil(() -> listener.waiting() > 0, 600 * SECOND);
        return loop.compute(() -> listener.take());
    }

    /** Memory in queues. */
    static void checkNothingHeld(Engine engine, CountingMemory memory) {
        if (engine.chunks.used() != 0) {
            throw new AssertionError(engine.chunks.used() + " chunks are still in use");
        }
        long kept = OutgoingFrame.HEADROOM + (long) engine.chunks.spare() * Chunks.SIZE;
        if (memory.used() != kept) {
            throw new AssertionError(memory.used() + " bytes are in use, not " + kept);
        }
    }

    void checkNothingHeld() {
        checkNothingHeld(client, clientMemory);
        checkNothingHeld(server, serverMemory);
    }

    static Buffer buffer(byte[] bytes) {
        return JvmBuffer.of(bytes);
    }

    @Override
    public void close() {
        loop.close();
    }
}
