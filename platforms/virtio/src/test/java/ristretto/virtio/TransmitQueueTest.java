package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ristretto.signatures.OutgoingFrame;

class TransmitQueueTest {
    private final NetworkMachine machine = new NetworkMachine();

    private byte[] content(OutgoingFrame frame) {
        SimulatedMemory copy = machine.hardware.allocate(frame.length());
        frame.copyTo(copy, 0);
        return copy.bytes(0, frame.length());
    }

    @Test
    void aShortFrameTakesOneDescriptorAndOneCopy() {
        machine.boot();
        OutgoingFrame frame = machine.frame(machine.bytes(54));
        frame.append(machine.memory(machine.bytes(100)), 10, 80);
        machine.network.transmit(frame);
        machine.network.poll();
        NetworkModel.Sent sent = machine.device.sent.getFirst();
        assertArrayEquals(content(frame), sent.frame());
        assertArrayEquals(new byte[12], sent.header());
        assertEquals(1, sent.ranges());
        machine.assertNoViolations();
    }

    @Test
    void whatIsNotConstantMayBeReusedAtOnce() {
        machine.boot();
        OutgoingFrame frame = machine.frame(machine.bytes(54));
        SimulatedMemory part = machine.memory(machine.bytes(1000));
        frame.append(part, 0, 1000);
        byte[] expected = content(frame);
        machine.network.transmit(frame);
        part.fill(0, 1000, 0);
        frame.head().fill(0, frame.head().length(), 0);
        machine.network.poll();
        assertArrayEquals(expected, machine.device.sent.getFirst().frame());
    }

    @Test
    void constantPartsAreReferredToWhereTheyAre() {
        machine.boot();
        OutgoingFrame frame = machine.frame(machine.bytes(54));
        SimulatedMemory part = machine.memory(machine.bytes(1000));
        frame.append(part.asConstant(), 100, 900);
        byte[] expected = content(frame);
        machine.network.transmit(frame);
        // A constant does not change; this one does, to show that it was not copied.
        part.fill(500, 1, part.getByte(500) ^ 1);
        expected[54 + 400] ^= 1;
        machine.network.poll();
        assertArrayEquals(expected, machine.device.sent.getFirst().frame());
        assertEquals(2, machine.device.sent.getFirst().ranges());
    }

    @Test
    void theHeaderSaysWhereTheChecksumGoes() {
        machine.boot();
        OutgoingFrame frame = machine.frame(machine.bytes(54));
        frame.completeChecksum(frame.start() + 34, 16);
        machine.network.transmit(frame);
        machine.network.poll();
        assertArrayEquals(new byte[] {1, 0, 0, 0, 0, 0, 34, 0, 16, 0, 0, 0}, machine.device.sent.getFirst().header());
    }

    @Test
    void theHeaderSaysHowToSplitASegment() {
        machine.boot();
        OutgoingFrame frame = machine.frame(machine.bytes(66));
        frame.append(machine.memory(machine.bytes(64_000)), 0, 64_000);
        frame.completeChecksum(frame.start() + 34, 16);
        frame.segment(1448);
        machine.network.transmit(frame);
        machine.network.poll();
        NetworkModel.Sent sent = machine.device.sent.getFirst();
        assertArrayEquals(new byte[] {1, 1, 66, 0, (byte) 0xA8, 5, 34, 0, 16, 0, 0, 0}, sent.header());
        assertArrayEquals(content(frame), sent.frame());
        machine.assertNoViolations();
    }

    @Property(tries = 300)
    void anyMixtureOfPartsGoesOutWhole(@ForAll @Size(max = OutgoingFrame.PARTS) List<Boolean> constants, @ForAll int seed) {
        NetworkMachine fresh = new NetworkMachine().boot();
        fresh.random.setSeed(seed);
        OutgoingFrame frame = fresh.frame(fresh.bytes(14 + fresh.random.nextInt(147)));
        for (boolean constant : constants) {
            SimulatedMemory part = fresh.memory(fresh.bytes(4000));
            int from = fresh.random.nextInt(4000);
            frame.append(constant ? part.asConstant() : part, from, fresh.random.nextInt(4001 - from));
        }
        byte[] expected = new byte[frame.length()];
        SimulatedMemory copy = fresh.hardware.allocate(frame.length());
        frame.copyTo(copy, 0);
        copy.get(0, expected, 0, expected.length);
        fresh.network.transmit(frame);
        fresh.network.poll();
        assertArrayEquals(expected, fresh.device.sent.getFirst().frame());
        fresh.assertNoViolations();
    }

    @Test
    void theLongestSegmentFitsWhateverItsParts() {
        for (int buffers = 32; buffers <= 128; buffers *= 2) {
            NetworkMachine fresh = new NetworkMachine().boot(64, buffers);
            int longest = fresh.network.offloads().segmentation();
            OutgoingFrame frame = fresh.frame(fresh.bytes(66));
            int each = (longest - 40) / OutgoingFrame.PARTS;
            for (int i = 0; i < OutgoingFrame.PARTS; i++) {
                SimulatedMemory part = fresh.memory(fresh.bytes(each));
                frame.append(i % 2 == 0 ? part : part.asConstant(), 0, each);
            }
            fresh.network.transmit(frame);
            fresh.network.poll();
            assertEquals(frame.length(), fresh.device.sent.getFirst().frame().length, buffers + " buffers");
        }
    }

    @Test
    void manyFramesCostOneNotification() {
        machine.boot();
        machine.device.notifications.clear();
        for (int i = 0; i < 50; i++) {
            machine.network.transmit(machine.frame(machine.bytes(60)));
        }
        assertEquals(0, machine.device.sent.size());
        assertTrue(machine.network.sleep());
        assertEquals(50, machine.device.sent.size());
        assertEquals(1, machine.device.notifications.get(1));
    }

    @Test
    void aDeviceThatIsBusyWithTheQueueIsNotNotified() {
        machine.boot();
        machine.device.transmit().wantNotificationAt(1000);
        machine.device.notifications.clear();
        machine.network.transmit(machine.frame(machine.bytes(60)));
        machine.network.poll();
        assertEquals(0, machine.device.notifications.getOrDefault(1, 0));
        assertEquals(1, machine.device.transmit().waiting());
    }

    @Test
    void withoutEventIndexTheDevicesFlagStopsNotifications() {
        machine.without(VirtioDevice.EVENT_INDEX).boot();
        machine.device.notifications.clear();
        machine.device.transmit().wantNotifications(false);
        machine.network.transmit(machine.frame(machine.bytes(60)));
        machine.network.poll();
        assertEquals(0, machine.device.notifications.getOrDefault(1, 0));
        machine.device.transmit().wantNotifications(true);
        machine.network.transmit(machine.frame(machine.bytes(60)));
        machine.network.poll();
        assertEquals(2, machine.device.sent.size());
    }

    @Test
    void aFullQueueDropsFramesAndRecovers() {
        machine.device.slow = true;
        machine.boot(64, 32);
        for (int i = 0; i < 40; i++) {
            machine.network.transmit(machine.frame(machine.bytes(60)));
        }
        assertEquals(8, machine.network.statistics().dropped());
        machine.device.drain();
        assertEquals(32, machine.device.sent.size());
        byte[] next = machine.bytes(60);
        machine.network.transmit(machine.frame(next));
        machine.network.poll();
        machine.device.drain();
        assertArrayEquals(next, machine.device.sent.getLast().frame());
        machine.assertNoViolations();
    }

    @Test
    void aFrameThatDoesNotFitLeavesTheQueueAsItWas() {
        machine.device.slow = true;
        machine.boot(64, 32);
        for (int i = 0; i < 3; i++) {
            OutgoingFrame frame = machine.frame(machine.bytes(60));
            frame.append(machine.memory(machine.bytes(30_000)), 0, 30_000);
            machine.network.transmit(frame);
        }
        assertEquals(1, machine.network.statistics().dropped());
        machine.network.transmit(machine.frame(machine.bytes(60)));
        machine.network.poll();
        machine.device.drain();
        assertEquals(List.of(30_060, 30_060, 60),
                machine.device.sent.stream().map(sent -> sent.frame().length).toList());
        machine.assertNoViolations();
    }

    @Test
    void framesGoRoundTheRingManyTimes() {
        machine.boot(64, 32);
        for (int i = 0; i < 70_000; i++) {
            byte[] frame = machine.bytes(60 + i % 300);
            OutgoingFrame outgoing = new OutgoingFrame(new SimulatedMemory(machine.hardware.memory, 15 << 20, 160, false));
            outgoing.head().put(outgoing.prepend(60), frame, 0, 60);
            SimulatedMemory rest = new SimulatedMemory(machine.hardware.memory, (15 << 20) + 4096, 300, i % 2 == 0);
            System.arraycopy(frame, 60, machine.hardware.memory, rest.address(), frame.length - 60);
            outgoing.append(rest, 0, frame.length - 60);
            machine.network.transmit(outgoing);
            machine.network.poll();
            assertTrue(Arrays.equals(frame, machine.device.sent.getLast().frame()), "frame " + i);
            machine.device.sent.clear();
        }
        assertEquals(0, machine.network.statistics().dropped());
        machine.assertNoViolations();
    }

    @Test
    void sendingInterruptsNobody() {
        machine.boot();
        machine.device.interrupts = 0;
        for (int i = 0; i < 1000; i++) {
            machine.network.transmit(machine.frame(new byte[60]));
            machine.network.poll();
        }
        assertEquals(0, machine.device.interrupts);
    }

    @Test
    void aDeviceThatReturnsAFrameTwiceIsTakenOutOfService() {
        machine.boot(64, 32);
        for (int i = 0; i < 10; i++) {
            machine.network.transmit(machine.frame(new byte[60]));
        }
        machine.network.poll();
        machine.device.transmit().put(0, 0);
        machine.device.transmit().show();
        for (int i = 0; i < 10; i++) {
            machine.network.transmit(machine.frame(new byte[60]));
        }
        machine.network.poll();
        assertTrue(machine.console.getFirst().contains("queue 1"), machine.console.toString());
    }
}
