package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PciTransportTest {
    private final NetworkMachine machine = new NetworkMachine();
    private final PciModel pci = new PciModel();
    private PciDeviceModel function = new PciDeviceModel(machine.device, false);

    PciTransportTest() {
        machine.hardware.commandLine = "";
        machine.hardware.devices.clear();
        machine.hardware.ports.add(pci);
        pci.root.put(0, new PciModel.Function(0x8086, 0x29C0));
        plugIn();
    }

    private void plugIn() {
        machine.hardware.devices.clear();
        machine.hardware.devices.add(function);
        pci.root.put(3 << 3, function);
    }

    private void assertWorks() {
        machine.boot();
        byte[] frame = machine.bytes(1000);
        machine.arrive(frame);
        machine.network.poll();
        assertArrayEquals(frame, machine.received.getFirst().frame());
        machine.network.transmit(machine.frame(new byte[60]));
        assertTrue(machine.network.sleep());
        assertEquals(1, machine.device.sent.size());
        assertEquals(1500, machine.network.mtu());
        assertEquals(NetworkModel.MAC, machine.network.mac().bits());
        assertTrue(function.sendsMessagesTo(machine.hardware.messageAddress(), machine.hardware.messageData()));
        assertTrue(machine.device.receive().interrupts);
        assertFalse(machine.device.transmit().interrupts);
        machine.assertNoViolations();
    }

    @Test
    void aDeviceWithoutAddressGetsOne() {
        assertWorks();
        assertEquals(7 & ~1, function.get(4, 2));
        assertTrue(function.base(1) >= 0xE000_0000L && function.base(4) < 0xE800_0000L);
        assertEquals(0, function.base(1) % 4096);
        assertEquals(0, function.base(4) % 0x4000);
        assertEquals(1, function.get(0x10, 4));
    }

    @Test
    void addressesThatFirmwareGaveAreKept() {
        function.put(0x14, 4, 0xFEBD_5000);
        function.put(0x20, 4, 0xFEB0_400C);
        function.put(4, 2, 2);
        assertWorks();
        assertEquals(0xFEBD_5000L, function.base(1));
        assertEquals(0xFEB0_4000L, function.base(4));
    }

    @Test
    void addressesThatFirmwareGaveButDidNotSwitchOnAreKept() {
        function.put(0x20, 4, 0xFEB0_400C);
        assertWorks();
        assertEquals(0xFEB0_4000L, function.base(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void addressesAbove4GibAreMovedBelow(int command) {
        function.put(0x14, 4, 0xFEBD_5000);
        function.put(0x20, 4, 0xFEB0_400C);
        function.put(0x24, 4, 0x70);
        function.put(4, 2, command);
        assertWorks();
        assertEquals(0xFEBD_5000L, function.base(1));
        assertEquals(0xE000_0000L, function.base(4));
    }

    @Test
    void aTransitionalDeviceIsUsedThroughItsModernInterface() {
        function = new PciDeviceModel(machine.device, true);
        plugIn();
        assertWorks();
    }

    @Test
    void aLegacyDeviceIsRefusedWithAdvice() {
        function = new PciDeviceModel(machine.device, true);
        function.put(0x34, 1, 0);
        plugIn();
        String message = assertThrows(VirtioException.class, machine::boot).getMessage();
        assertTrue(message.contains("legacy") && message.contains("0x18"), message);
    }

    @Test
    void aDeviceWithoutMessagesIsRefused() {
        function.put(0x98, 1, 0x01);
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("MSI-X"));
    }

    @Test
    void aListOfCapabilitiesThatNeverEndsIsLeft() {
        function.put(0x41, 1, 0x98);
        assertWorks();
    }

    @Test
    void aCapabilityThatPointsNowhereIsRefused() {
        function.put(0x44, 1, 7);
        assertThrows(VirtioException.class, machine::boot);
        function.put(0x44, 1, 0);
        assertThrows(VirtioException.class, machine::boot);
    }

    @Test
    void aDoorbellOutsideTheRegistersIsRefused() {
        function.put(0x80, 4, 0x1000);
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("outside"));
    }

    @Test
    void bridgesThatNobodyNumberedAreNumbered() {
        pci.root.clear();
        PciModel.Bridge inner = new PciModel.Bridge().with(0, function);
        PciModel.Bridge outer = new PciModel.Bridge().with(0x10, inner);
        PciModel.Bridge other = new PciModel.Bridge();
        pci.root.put(0x08, outer);
        pci.root.put(0x10, other);
        assertWorks();
        assertEquals(List.of(0, 1, 2), List.of(outer.get(0x18, 1), outer.get(0x19, 1), outer.get(0x1A, 1)));
        assertEquals(List.of(1, 2, 2), List.of(inner.get(0x18, 1), inner.get(0x19, 1), inner.get(0x1A, 1)));
        assertEquals(List.of(0, 3, 3), List.of(other.get(0x18, 1), other.get(0x19, 1), other.get(0x1A, 1)));
        assertFalse(other.passes(function.base(4)));
    }

    @Test
    void bridgesThatFirmwareNumberedAreCrossed() {
        pci.root.clear();
        PciModel.Bridge bridge = new PciModel.Bridge().with(0, function);
        bridge.put(0x18, 3, 0x05_05_00);
        bridge.put(0x20, 4, 0xFEB0_FEB0);
        bridge.put(4, 2, 6);
        function.put(0x14, 4, 0xFEB0_8000);
        function.put(0x20, 4, 0xFEB0_000C);
        function.put(4, 2, 2);
        pci.root.put(0x08, bridge);
        assertWorks();
    }

    @Test
    void bridgesThatFirmwareNumberedButLeftClosedAreOpened() {
        pci.root.clear();
        PciModel.Bridge bridge = new PciModel.Bridge().with(0, function);
        bridge.put(0x18, 3, 0x01_01_00);
        bridge.put(0x20, 4, 0x0000_FFF0);
        pci.root.put(0x08, bridge);
        assertWorks();
        assertTrue(bridge.passes(function.base(1)) && bridge.passes(function.base(4)));
    }

    @Test
    void aBridgeThatLeadsBackIsNotFollowed() {
        PciModel.Bridge bridge = new PciModel.Bridge();
        PciModel.Bridge back = new PciModel.Bridge();
        bridge.with(0, back);
        bridge.put(0x18, 3, 0x02_01_00);
        back.put(0x18, 3, 0x01_01_01);
        pci.root.put(0x08, bridge);
        assertWorks();
    }

    @Test
    void theSecondFunctionOfADeviceIsFound() {
        pci.root.remove(3 << 3);
        PciModel.Function first = new PciModel.Function(0x8086, 1);
        first.put(0x0E, 1, 0x80);
        pci.root.put(4 << 3, first);
        pci.root.put((4 << 3) + 2, function);
        assertWorks();
    }

    @Test
    void aMachineWithoutPciHasNoDevice() {
        machine.hardware.ports.clear();
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("no virtio network device"));
    }

    @Test
    void aDeviceThatRefusesAnInterruptForItsQueueIsRefused() {
        machine.hardware.devices.clear();
        machine.hardware.devices.add(new SimulatedHardware.Registers() {
            @Override
            public boolean claims(long address) {
                return function.claims(address);
            }

            @Override
            public int read(long address, int width) {
                return address == function.base(4) + 0x1A ? 0xFFFF : function.read(address, width);
            }

            @Override
            public void write(long address, int width, int value) {
                function.write(address, width, value);
            }
        });
        assertTrue(assertThrows(VirtioException.class, machine::boot).getMessage().contains("no interrupt"));
    }
}
