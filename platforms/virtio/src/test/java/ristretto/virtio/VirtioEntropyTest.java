package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Entropy;

class VirtioEntropyTest {
    private final SimulatedHardware hardware = new SimulatedHardware();
    private final EntropyModel device = new EntropyModel(hardware);
    private final MmioModel bus = new MmioModel(device, 0xD000_0000L);
    private final List<String> console = new ArrayList<>();

    private void plugIn() {
        hardware.devices.add(bus);
        hardware.commandLine = "virtio_mmio.device=4K@0xd0000000:5";
    }

    private VirtioEntropy boot() {
        return new VirtioEntropy(hardware, console::add);
    }

    private static byte[] bytes(Entropy entropy, int count) {
        byte[] bytes = new byte[count];
        entropy.fill(bytes, 0, count);
        return bytes;
    }

    private static void assertDiffer(Entropy entropy) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            assertTrue(seen.add(entropy.nextLong()));
        }
    }

    @Test
    void theDeviceAloneIsEnough() {
        plugIn();
        assertDiffer(boot());
        assertEquals(List.of(), device.violations);
        assertEquals(List.of(), console);
    }

    @Test
    void theProcessorAloneIsEnough() {
        hardware.randoms = new Random(1);
        assertDiffer(boot());
    }

    @Test
    void noiseFromTheProcessorAloneIsEnough() {
        hardware.seeds = new Random(1);
        assertDiffer(boot());
    }

    @Test
    void aMachineWithoutSourceSaysSoInsteadOfAnswering() {
        VirtioEntropy entropy = boot();
        assertTrue(assertThrows(Entropy.NoEntropy.class, () -> bytes(entropy, 8)).getMessage().contains("virtio-rng"));
    }

    @Test
    void aDeviceThatDoesNotAnswerIsNoSourceUntilItDoes() {
        plugIn();
        device.gives = -1;
        VirtioEntropy entropy = boot();
        assertThrows(Entropy.NoEntropy.class, () -> bytes(entropy, 8));
        device.gives = 64;
        device.answer();
        assertDiffer(entropy);
    }

    @Test
    void aSourceWhoseBytesAreAllAlikeDoesNotCount() {
        plugIn();
        device.broken = true;
        VirtioEntropy entropy = boot();
        assertThrows(Entropy.NoEntropy.class, () -> bytes(entropy, 8));
    }

    @Test
    void anAnswerWithoutBytesDoesNotCount() {
        plugIn();
        device.gives = 0;
        VirtioEntropy entropy = boot();
        assertThrows(Entropy.NoEntropy.class, () -> bytes(entropy, 8));
    }

    @Test
    void aMisbehavingDeviceLeavesTheProcessor() {
        plugIn();
        hardware.randoms = new Random(1);
        VirtioEntropy entropy = boot();
        device.queues[0].showIndex(77);
        assertDiffer(entropy);
    }

    @Test
    void aLegacyDeviceIsReportedAndNotUsed() {
        plugIn();
        bus.version = 1;
        hardware.randoms = new Random(1);
        assertDiffer(boot());
        assertTrue(console.getFirst().contains("force-legacy"), console.toString());
    }

    @Test
    void bothSourcesCount() {
        hardware.randoms = new Random(1);
        byte[] processor = bytes(boot(), 32);
        plugIn();
        hardware.randoms = new Random(1);
        byte[] both = bytes(boot(), 32);
        assertFalse(Arrays.equals(processor, both));
    }

    @Test
    void copiesOfAMachinePartWays() {
        hardware.randoms = new Random(1);
        byte[] first = bytes(boot(), 32);
        SimulatedHardware copy = new SimulatedHardware();
        copy.randoms = new Random(1);
        VirtioEntropy other = new VirtioEntropy(copy, console::add);
        copy.randoms = new Random(2);
        assertFalse(Arrays.equals(first, bytes(other, 32)));
    }

    @Test
    void theDeviceIsAskedAgainLater() {
        plugIn();
        assertDiffer(boot());
        assertTrue(device.notifications.get(0) >= 4, device.notifications.toString());
    }

    @Test
    void onlyTheRangeAskedForIsWritten() {
        hardware.randoms = new Random(1);
        byte[] bytes = new byte[100];
        boot().fill(bytes, 10, 77);
        assertArrayEquals(new byte[10], Arrays.copyOf(bytes, 10));
        assertArrayEquals(new byte[13], Arrays.copyOfRange(bytes, 87, 100));
        assertThrows(IndexOutOfBoundsException.class, () -> boot().fill(bytes, 90, 11));
        assertThrows(IndexOutOfBoundsException.class, () -> boot().fill(bytes, -1, 1));
    }
}
