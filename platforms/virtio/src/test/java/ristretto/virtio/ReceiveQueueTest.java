package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiveQueueTest {
    private final NetworkMachine machine = new NetworkMachine();

    private void assertReceived(List<byte[]> frames) {
        assertEquals(frames.size(), machine.received.size());
        for (int i = 0; i < frames.size(); i++) {
            assertArrayEquals(frames.get(i), machine.received.get(i).frame(), "frame " + i);
        }
        machine.assertNoViolations();
    }

    @Test
    void aFrameIsHandedUpWithoutItsHeader() {
        machine.boot();
        byte[] frame = machine.bytes(1514);
        machine.arrive(frame);
        assertTrue(machine.network.poll());
        assertReceived(List.of(frame));
        assertFalse(machine.network.poll());
    }

    @Test
    void aChecksumIsValidIfTheDeviceVerifiedItOrItNeverLeftTheHost() {
        machine.boot();
        for (int flags = 0; flags < 4; flags++) {
            machine.device.arrive(machine.bytes(60), flags);
        }
        machine.device.receive().show();
        machine.network.poll();
        assertEquals(List.of(false, true, true, true),
                machine.received.stream().map(NetworkMachine.Received::checksumValid).toList());
    }

    @Test
    void framesGoRoundTheRingManyTimes() {
        machine.boot(8, 32);
        for (int i = 0; i < 70_000; i++) {
            byte[] frame = machine.bytes(60 + i % 500);
            machine.arrive(frame);
            machine.network.poll();
            assertArrayEquals(frame, machine.received.getLast().frame());
            machine.received.clear();
        }
        assertEquals(70_000, machine.network.statistics().received());
        machine.assertNoViolations();
    }

    @Test
    void aLongSegmentIsJoinedWhereverInTheRingItBegins() {
        machine.boot();
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] frame = machine.bytes(i % 3 == 0 ? 65549 : 100 + machine.random.nextInt(40_000));
            frames.add(frame);
            machine.arrive(frame);
            machine.network.poll();
        }
        assertReceived(frames);
    }

    @Property(tries = 200)
    void framesOfAnyLengthArriveWholeAndInOrder(@ForAll List<@IntRange(min = 14, max = 65549) Integer> lengths) {
        NetworkMachine fresh = new NetworkMachine().boot();
        for (int length : lengths) {
            byte[] frame = fresh.bytes(length);
            fresh.arrive(frame);
            fresh.network.poll();
            assertArrayEquals(frame, fresh.received.getLast().frame());
        }
        assertEquals(lengths.size(), fresh.received.size());
        fresh.assertNoViolations();
    }

    @Property(tries = 300)
    void aFrameIsJoinedInWhateverOrderTheDeviceReturnsItsBuffers(@ForAll long seed) {
        NetworkMachine fresh = new NetworkMachine().boot(16, 32);
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            List<QueueModel.Chain> chains = new ArrayList<>();
            for (int i = random.nextInt(16); i >= 0; i--) {
                chains.add(fresh.device.receive().take());
            }
            Collections.shuffle(chains, random);
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            for (QueueModel.Chain chain : chains) {
                byte[] piece = fresh.bytes(random.nextBoolean() ? 2048 : 26 + random.nextInt(2000));
                if (frame.size() == 0) {
                    piece[10] = (byte) chains.size();
                    piece[11] = 0;
                }
                fresh.device.receive().put(chain.head(), fresh.device.receive().write(chain, piece, 0));
                frame.writeBytes(piece);
            }
            fresh.device.receive().show();
            fresh.network.poll();
            byte[] expected = NetworkModel.part(frame.toByteArray(), 12, frame.size());
            assertArrayEquals(expected, fresh.received.getLast().frame(), "seed " + seed);
        }
        fresh.assertNoViolations();
    }

    @Test
    void anOrdinaryFrameIsNotCopied() {
        machine.boot();
        machine.arrive(machine.bytes(1514));
        int end = machine.hardware.allocated();
        machine.network.listen((frame, valid) -> {
            int address = ((SimulatedMemory) frame).address();
            assertTrue(address < end && address % 2048 == FrameHeader.LENGTH);
            machine.received.add(new NetworkMachine.Received(new byte[0], valid));
        });
        machine.network.poll();
        assertEquals(1, machine.received.size());
    }

    @Test
    void aFrameTooShortForItsHeadersIsDropped() {
        machine.boot();
        machine.arrive(machine.bytes(13), machine.bytes(14));
        machine.network.poll();
        assertEquals(1, machine.received.size());
        assertEquals(1, machine.network.statistics().dropped());
    }

    @Test
    void anEntryWithoutEvenAHeaderIsDropped() {
        machine.boot();
        QueueModel.Chain chain = machine.device.receive().take();
        machine.device.receive().put(chain.head(), 0);
        machine.device.receive().show();
        machine.network.poll();
        assertEquals(1, machine.network.statistics().dropped());
        assertEquals(64, machine.device.receive().waiting());
    }

    @Test
    void aFrameOfWhichBuffersAreMissingIsDroppedAndItsBuffersUsedAgain() {
        machine.boot();
        machine.device.arrive(machine.bytes(5000), 0);
        machine.device.receive().returned--;
        machine.device.receive().show();
        machine.network.poll();
        assertEquals(0, machine.received.size());
        assertEquals(1, machine.network.statistics().dropped());
        assertEquals(63, machine.device.receive().waiting());
    }

    @Test
    void aFrameLongerThanAnyPacketIsDroppedWhole() {
        machine.boot();
        byte[] frame = machine.bytes(80);
        machine.arrive(machine.bytes(70_000), frame);
        machine.network.poll();
        assertReceived(List.of(frame));
        assertEquals(1, machine.network.statistics().dropped());
        assertEquals(64, machine.device.receive().waiting());
    }

    @Test
    void aFrameThatClaimsToFillNoBufferIsAsGoodAsOneThatFillsOne() {
        machine.boot();
        QueueModel.Chain chain = machine.device.receive().take();
        machine.device.receive().write(chain, new byte[72], 0);
        machine.device.receive().put(chain.head(), 72);
        machine.device.receive().show();
        machine.network.poll();
        assertEquals(60, machine.received.getFirst().frame().length);
    }

    @Test
    void oneTurnHandsUpABoundedNumberOfFrames() {
        machine.boot(256, 32);
        for (int i = 0; i < 100; i++) {
            machine.arrive(machine.bytes(60));
        }
        machine.network.poll();
        assertEquals(64, machine.received.size());
        assertTrue(machine.network.poll());
        assertEquals(100, machine.received.size());
    }

    @Test
    void aReceiverThatFailsLosesNoBuffer() {
        machine.boot();
        machine.arrive(machine.bytes(5000));
        machine.network.listen((frame, valid) -> {
            throw new IllegalStateException("receiver");
        });
        assertThrows(IllegalStateException.class, machine.network::poll);
        machine.network.poll();
        assertEquals(64, machine.device.receive().waiting());
    }

    @Test
    void withoutMergingBuffersAreAsLongAsTheMtuAsks() {
        NetworkMachine jumbo = new NetworkMachine(256, 9000).without(15).boot();
        byte[] frame = jumbo.bytes(9014);
        jumbo.arrive(frame);
        jumbo.network.poll();
        assertArrayEquals(frame, jumbo.received.getFirst().frame());
        jumbo.assertNoViolations();
    }

    @Test
    void theDeviceInterruptsOnceForEachSleep() {
        machine.boot();
        machine.device.interrupts = 0;
        machine.arrive(machine.bytes(60));
        assertEquals(0, machine.device.interrupts);
        machine.network.poll();
        assertTrue(machine.network.sleep());
        machine.arrive(machine.bytes(60));
        machine.arrive(machine.bytes(60));
        assertEquals(1, machine.device.interrupts);
        machine.network.poll();
        machine.arrive(machine.bytes(60));
        assertEquals(1, machine.device.interrupts);
        assertFalse(machine.network.sleep());
        assertFalse(machine.device.line);
    }

    @Test
    void withoutEventIndexTheDeviceInterruptsOnlyWhileTheProcessorSleeps() {
        machine.without(VirtioDevice.EVENT_INDEX).boot();
        machine.arrive(machine.bytes(60));
        assertEquals(0, machine.device.interrupts);
        machine.network.poll();
        assertTrue(machine.network.sleep());
        machine.arrive(machine.bytes(60));
        assertEquals(1, machine.device.interrupts);
        machine.network.poll();
        machine.arrive(machine.bytes(60));
        assertEquals(1, machine.device.interrupts);
        assertFalse(machine.network.sleep());
        assertFalse(machine.device.line);
    }

    @Test
    void theDeviceIsToldOfBuffersOnlyIfItWaitsForThem() {
        machine.boot();
        machine.device.receive().wantNotificationAt(machine.device.receive().seen + 1000);
        machine.device.notifications.clear();
        machine.device.receive().put(machine.device.receive().take().head(), 72);
        machine.device.receive().wantNotificationAt(machine.device.receive().seen + 1000);
        machine.device.receive().show();
        machine.network.poll();
        assertEquals(0, machine.device.notifications.getOrDefault(0, 0));
        machine.arrive(machine.bytes(60));
        machine.device.receive().wantNotificationAt(machine.device.receive().seen + 63);
        machine.network.poll();
        assertEquals(1, machine.device.notifications.getOrDefault(0, 0));
    }
}
