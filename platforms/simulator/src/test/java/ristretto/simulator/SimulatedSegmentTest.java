package ristretto.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ristretto.jvm.JvmBuffer;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Buffer;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Memory.MemoryExhausted;
import ristretto.signatures.Network.Offloads;
import ristretto.signatures.OutgoingFrame;

class SimulatedSegmentTest {
    private final SimulatedLoop loop = new SimulatedLoop();
    private final SimulatedSegment segment = new SimulatedSegment(loop, LinkConditions.GOOD, 42);
    private final SimulatedNetwork left = segment.attach(new MacAddress(1), 1500, new Offloads(true, 60_000), false);
    private final SimulatedNetwork right = segment.attach(new MacAddress(2), 1500, new Offloads(true, 0), false);
    private final List<byte[]> frames = new ArrayList<>();
    private final List<Boolean> valid = new ArrayList<>();

    SimulatedSegmentTest() {
        listen(right);
    }

    @Test
    void aFrameArrivesAfterTheLatency() {
        loop.inLoop(() -> left.transmit(frame(100)));
        loop.advance(49_999);
        assertEquals(0, frames.size());
        loop.advance(1);
        assertEquals(1, frames.size());
        assertEquals(100, frames.getFirst().length);
        assertEquals(1, left.statistics().sent());
        assertEquals(1, right.statistics().received());
    }

    @Test
    void aLossyLinkLosesTheSameFramesForTheSameSeed() {
        segment.conditions(LinkConditions.GOOD.loss(0.5));
        loop.inLoop(() -> {
            for (int i = 0; i < 100; i++) {
                left.transmit(frame(60 + i));
            }
        });
        loop.runUntilIdle();
        assertTrue(frames.size() > 20 && frames.size() < 80, frames.size() + " of 100 arrived");
    }

    @Test
    void duplicationReorderingAndCorruptionHappen() {
        segment.conditions(LinkConditions.GOOD.duplication(1).corruption(1).reordering(0.5));
        loop.inLoop(() -> {
            left.transmit(frame(64));
            left.transmit(frame(65));
        });
        loop.runUntilIdle();
        assertEquals(4, frames.size());
    }

    @Test
    void aSlowLinkQueuesAndThenDrops() {
        segment.conditions(LinkConditions.GOOD.bandwidth(8_000_000, 1500));
        loop.inLoop(() -> {
            for (int i = 0; i < 4; i++) {
                left.transmit(frame(1000));
            }
        });
        loop.runUntilIdle();
        assertEquals(2, frames.size());
        assertEquals(2, left.statistics().dropped());
        assertEquals(2_050_000, loop.now());
    }

    @Test
    void aLongSegmentIsSplitAndItsChecksumsAreRight() {
        loop.inLoop(() -> left.transmit(segment(2500, 1000)));
        loop.runUntilIdle();
        assertEquals(List.of(true, true, true), valid);
        assertEquals(54 + 1000, frames.get(0).length);
        assertEquals(54 + 500, frames.get(2).length);
        Buffer second = JvmBuffer.of(frames.get(1));
        assertEquals(7000 + 1000, second.getInt(38));
        assertEquals(0x10, second.getUnsignedByte(47), "only the last has PSH and FIN");
        assertEquals(0x19, JvmBuffer.of(frames.get(2)).getUnsignedByte(47));
        assertEquals(0xFFFF, second.sum(14, 20, 0));
    }

    @Test
    void aStationThatTakesLargeSegmentsGetsThemWhole() {
        SimulatedNetwork large = segment.attach(new MacAddress(3), 1500, new Offloads(true, 0), true);
        listen(large);
        loop.inLoop(() -> left.transmit(segment(2500, 1000)));
        loop.runUntilIdle();
        assertTrue(frames.stream().anyMatch(frame -> frame.length == 2554));
        assertEquals(List.of(true, true, true, true), valid);
    }

    @Test
    void anOffloadThatWasNotOfferedIsRefused() {
        loop.inLoop(() -> assertThrows(IllegalStateException.class, () -> right.transmit(segment(2500, 1000))));
    }

    @Test
    void aCaptureHoldsTheFrames() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CapturingNetwork captured = new CapturingNetwork(left, loop, new PcapWriter(file));
        loop.inLoop(() -> captured.transmit(frame(60)));
        assertEquals(24 + 16 + 60, file.size());
        assertArrayEquals(new byte[] {(byte) 0xA1, (byte) 0xB2, 0x3C, 0x4D}, java.util.Arrays.copyOf(file.toByteArray(), 4));
    }

    @Test
    void memoryIsBoundedAndReleasedOnce() {
        CountingMemory memory = new CountingMemory(new JvmMemory(), 100);
        Buffer buffer = memory.allocate(60);
        assertThrows(MemoryExhausted.class, () -> memory.allocate(41));
        memory.release(buffer);
        assertEquals(CountingMemory.PATTERN, buffer.getUnsignedByte(0));
        assertEquals(0, memory.used());
        assertThrows(IllegalStateException.class, () -> memory.release(buffer));
    }

    private void listen(SimulatedNetwork station) {
        station.listen((frame, checksumValid) -> {
            frames.add(frame.bytes(0, frame.length()));
            valid.add(checksumValid);
        });
    }

    private static OutgoingFrame frame(int length) {
        OutgoingFrame frame = new OutgoingFrame(JvmBuffer.of(new byte[OutgoingFrame.HEADROOM]));
        frame.prepend(14);
        frame.append(JvmBuffer.of(new byte[length]), 0, length - 14);
        return frame;
    }

    /** A TCP segment with FIN, PSH and ACK and sequence number 7000, from the Ethernet header on. */
    private static OutgoingFrame segment(int payload, int size) {
        OutgoingFrame frame = new OutgoingFrame(JvmBuffer.of(new byte[OutgoingFrame.HEADROOM]));
        int at = frame.prepend(54);
        Buffer head = frame.head();
        head.putShort(at + 12, 0x0800);
        head.putShort(at + 14, 0x4500);
        head.putShort(at + 16, 40 + payload);
        head.putByte(at + 23, 6);
        head.putInt(at + 26, 0x0A000001);
        head.putInt(at + 30, 0x0A000002);
        head.putInt(at + 38, 7000);
        head.putShort(at + 46, 0x5019);
        frame.append(JvmBuffer.of(new byte[payload]), 0, payload);
        int length = 20 + payload;
        head.putShort(at + 50, head.sum(at + 26, 8, 6 + length));
        frame.completeChecksum(at + 34, 16);
        frame.segment(size);
        return frame;
    }
}
