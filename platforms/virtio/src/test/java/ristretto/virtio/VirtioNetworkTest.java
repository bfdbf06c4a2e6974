package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Instance;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Network;

class VirtioNetworkTest {
    @Test
    void readsAddressAndMtuFromTheDevice() {
        NetworkMachine machine = new NetworkMachine(256, 1400).boot();
        assertEquals(new MacAddress(NetworkModel.MAC), machine.network.mac());
        assertEquals(1400, machine.network.mtu());
        machine.assertNoViolations();
    }

    @Test
    void theSecondInstanceIsTheSecondDevice() {
        NetworkMachine machine = new NetworkMachine(256, 1400);
        machine.hardware.devices.add(new MmioModel(new NetworkModel(machine.hardware, 256, 1300), NetworkMachine.BASE + 0x200));
        machine.hardware.commandLine = "virtio_mmio.device=512@0xfeb01000:12 virtio_mmio.device=512@0xfeb00e00:13";
        machine.instance = new Instance("inside", 1);
        assertEquals(1400, machine.boot().network.mtu());
        machine.instance = new Instance("third", 2);
        assertEquals("the machine has no virtio network device for 'third', which is number 2 from 0 (QEMU: -device virtio-net-device or "
                + "virtio-net-pci)", assertThrows(VirtioException.class, machine::boot).getMessage());
    }

    @Test
    void settlesOnWhatItUsesAndOnNothingElse() {
        NetworkMachine machine = new NetworkMachine().boot();
        assertEquals(1L << 0 | 1L << 1 | 1L << 3 | 1L << 5 | 1L << 7 | 1L << 11 | 1L << 15 | 1L << 29 | 1L << 32,
                machine.device.accepted);
        assertEquals(15, machine.device.status);
    }

    @Test
    void offersSegmentationOnlyIfTheDeviceCompletesChecksums() {
        NetworkMachine machine = new NetworkMachine().without(0).boot();
        assertEquals(Network.Offloads.NONE, machine.network.offloads());
        assertFalse(machine.device.has(11));
    }

    @Test
    void takesLongSegmentsOnlyIfTheDeviceSpreadsThemOverBuffers() {
        assertFalse(new NetworkMachine().without(15).boot().device.has(7));
        assertFalse(new NetworkMachine().without(1).boot().device.has(7));
    }

    @Test
    void aDeviceWithoutAddressGetsALocalOneOfOneStation() {
        NetworkMachine machine = new NetworkMachine().without(5);
        machine.hardware.randoms = machine.random;
        MacAddress mac = machine.boot().network.mac();
        assertFalse(mac.multicast());
        assertEquals(2, mac.bits() >>> 40 & 2);
    }

    @Test
    void readsTheAddressAgainIfItChangedMeanwhile() {
        NetworkMachine machine = new NetworkMachine();
        machine.device.unstableReads = 6;
        assertEquals(new MacAddress(NetworkModel.MAC), machine.boot().network.mac());
    }

    @Test
    void refusesADeviceWhoseConfigurationNeverSettles() {
        NetworkMachine machine = new NetworkMachine();
        machine.device.unstableReads = Integer.MAX_VALUE;
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("configuration"));
        assertEquals(128, machine.device.status & 128);
    }

    @Test
    void refusesALegacyDeviceAndSaysWhatToDo() {
        NetworkMachine machine = new NetworkMachine();
        machine.bus.version = 1;
        String message = assertThrows(VirtioException.class, machine::boot).getMessage();
        assertTrue(message.contains("force-legacy=false"), message);
    }

    @Test
    void refusesADeviceThatRefusesOurFeatures() {
        NetworkMachine machine = new NetworkMachine();
        machine.device.refusesFeatures = true;
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("features"));
    }

    @Test
    void refusesADeviceThatIsNotVersionOne() {
        assertThrows(VirtioException.class, new NetworkMachine().without(32)::boot);
    }

    @Test
    void refusesADeviceThatDoesNotReset() {
        NetworkMachine machine = new NetworkMachine();
        machine.device.neverResets = true;
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("reset"));
    }

    @Test
    void refusesADeviceWithTooSmallQueues() {
        assertTrue(assertThrows(VirtioException.class, new NetworkMachine(16, 1500)::boot).getMessage().contains("16"));
    }

    @Test
    void aMachineWithoutDeviceSaysSo() {
        NetworkMachine machine = new NetworkMachine();
        machine.hardware.commandLine = "virtio_mmio.device=512@0xfeb00c00:11";
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("no virtio network device"));
    }

    @Test
    void emptySlotsAreSkipped() {
        NetworkMachine machine = new NetworkMachine();
        machine.hardware.devices.add(new MmioModel(new EmptyModel(machine.hardware), 0xFEB0_0000L));
        machine.hardware.commandLine = "virtio_mmio.device=512@0xfeb00000:5 " + machine.hardware.commandLine;
        machine.boot();
        assertEquals(List.of(12), machine.hardware.enabledLines);
    }

    @Test
    void fewerBuffersAreUsedIfTheDeviceHasNoRoomForAll() {
        NetworkMachine machine = new NetworkMachine(32, 1500).boot(1024, 1024);
        assertEquals(32, machine.device.receive().size);
        assertEquals(32, machine.device.receive().waiting());
    }

    @Test
    void defaultsTakeLessThanHalfAMegabyte() {
        NetworkMachine machine = new NetworkMachine().boot();
        assertTrue(machine.hardware.allocated() < 512 << 10, "allocated " + machine.hardware.allocated());
    }

    @Test
    void settingsOutsideTheirLimitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new VirtioNetworkSettings(48, 128));
        assertThrows(IllegalArgumentException.class, () -> new VirtioNetworkSettings(1, 128));
        assertThrows(IllegalArgumentException.class, () -> new VirtioNetworkSettings(64, 16));
        assertThrows(IllegalArgumentException.class, () -> new VirtioNetworkSettings(2048, 128));
        assertThrows(IllegalArgumentException.class, () -> new VirtioNetworkSettings(0, 128));
    }

    @Test
    void aDeviceThatMisbehavesIsTakenOutOfServiceOnce() {
        NetworkMachine machine = new NetworkMachine().boot();
        machine.device.receive().showIndex(1000);
        assertFalse(machine.network.poll());
        assertFalse(machine.network.poll());
        assertTrue(machine.network.sleep());
        machine.network.transmit(machine.frame(new byte[60]));
        assertEquals(1, machine.console.size());
        assertTrue(machine.console.getFirst().contains("out of service"));
        assertEquals(128, machine.device.status & 128);
        assertEquals(1, machine.network.statistics().dropped());
    }

    @Test
    void statisticsCountBothDirections() {
        NetworkMachine machine = new NetworkMachine().boot();
        machine.arrive(machine.bytes(60), machine.bytes(100));
        machine.network.transmit(machine.frame(machine.bytes(70)));
        machine.network.poll();
        assertEquals(new Network.Statistics(2, 160, 1, 70, 0), machine.network.statistics());
    }

    private static final class EmptyModel extends DeviceModel {
        EmptyModel(SimulatedHardware hardware) {
            super(hardware, 0, 0, 0, new byte[0]);
        }

        @Override
        void notified(int queue) {
            throw new AssertionError("an empty slot was notified");
        }
    }
}
