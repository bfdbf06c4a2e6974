package ristretto.sandboxed;

import java.util.Random;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** A network that loses, repeats, delays and damages frames in both directions. What is delayed is overtaken by what follows. */
final class FaultyNetwork implements Network {
    private static final long DELAY = 3_000_000;

    private final Network network;
    private final EventLoop loop;
    private final Random random;
    private final OutgoingFrame late = new OutgoingFrame(JvmBuffer.of(new byte[OutgoingFrame.HEADROOM]));
    private final OutgoingFrame again = new OutgoingFrame(JvmBuffer.of(new byte[OutgoingFrame.HEADROOM]));

    FaultyNetwork(Network network, EventLoop loop, long seed) {
        this.network = network;
        this.loop = loop;
        this.random = new Random(seed);
    }

    @Override
    public MacAddress mac() {
        return network.mac();
    }

    @Override
    public int mtu() {
        return network.mtu();
    }

    /** None, so that each frame that is lost is one segment. */
    @Override
    public Offloads offloads() {
        return Offloads.NONE;
    }

    @Override
    public void transmit(OutgoingFrame frame) {
        byte[] bytes = new byte[frame.length()];
        frame.copyTo(JvmBuffer.of(bytes), 0);
        switch (random.nextInt(100)) {
            case 0, 1, 2 -> { }
            case 3, 4 -> {
                send(again, bytes);
                send(again, bytes);
            }
            case 5 -> {
                bytes[random.nextInt(bytes.length)] ^= 1;
                send(again, bytes);
            }
            case 6, 7, 8, 9 -> loop.timer(() -> send(late, bytes)).set(loop.now() + DELAY);
            default -> network.transmit(frame);
        }
    }

    private void send(OutgoingFrame frame, byte[] bytes) {
        frame.clear();
        frame.append(JvmBuffer.of(bytes), 0, bytes.length);
        network.transmit(frame);
    }

    @Override
    public void listen(Receiver receiver) {
        network.listen((frame, checksumValid) -> {
            switch (random.nextInt(100)) {
                case 0, 1, 2 -> { }
                case 3, 4 -> {
                    receiver.received(frame, checksumValid);
                    receiver.received(frame, checksumValid);
                }
                case 5, 6, 7, 8 -> {
                    Buffer copy = JvmBuffer.of(frame.bytes(0, frame.length()));
                    loop.timer(() -> receiver.received(copy, checksumValid)).set(loop.now() + DELAY);
                }
                default -> receiver.received(frame, checksumValid);
            }
        });
    }

    @Override
    public Statistics statistics() {
        return network.statistics();
    }
}
