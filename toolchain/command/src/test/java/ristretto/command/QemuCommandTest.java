package ristretto.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import ristretto.command.MachineOptions.Acceleration;
import ristretto.command.MachineOptions.MachineModel;

class QemuCommandTest {
    @Test
    void aMicrovmHasModernDevicesOnMmio() {
        String words = words(command().published(List.of(new PublishedPort(8080, 80), new PublishedPort(8443, 443)), 1));
        assertTrue(words.contains("-global virtio-mmio.force-legacy=false"), words);
        assertTrue(words.contains("-device virtio-net-device,netdev=network0"), words);
        assertTrue(words.contains("user,id=network0,hostfwd=tcp:127.0.0.1:8080-:80,hostfwd=tcp:127.0.0.1:8443-:443"), words);
    }

    @Test
    void aQ35HasModernDevicesOnPci() {
        String words = words(command().model(MachineModel.Q35).published(List.of(), 1));
        assertTrue(words.contains("-M q35"), words);
        assertTrue(words.contains("virtio-net-pci,disable-legacy=on,netdev=network0"), words);
        assertFalse(words.contains("virtio-mmio"), words);
    }

    @Test
    void aTapDeviceIsUsedAsItIs() {
        String words = words(command().taps(List.of("tap0")));
        assertTrue(words.contains("tap,id=network0,ifname=tap0,script=no,downscript=no,vhost=off"), words);
    }

    @Test
    void eachInterfaceHasItsTapDevice() {
        String words = words(command().taps(List.of("tap7", "tap3")));
        assertTrue(words.contains("id=network0,ifname=tap7,"), words);
        assertTrue(words.contains("id=network1,ifname=tap3,"), words);
        assertTrue(words.indexOf("netdev=network0") < words.indexOf("netdev=network1"), words);
    }

    @Test
    void portsArePublishedForTheFirstInterfaceAndTheOthersHaveNetworksOfTheirOwn() {
        String words = words(command().published(List.of(new PublishedPort(8080, 80)), 2));
        assertTrue(words.contains("user,id=network0,hostfwd=tcp:127.0.0.1:8080-:80 "), words);
        assertTrue(words.contains("user,id=network1,net=10.0.3.0/24 -device virtio-net-device,netdev=network1"), words);
    }

    @Test
    void guestsOnDifferentTapsHaveDifferentAddresses() {
        assertFalse(words(command().taps(List.of("tap0"))).replace("tap0", "").equals(words(command().taps(List.of("tap1"))).replace("tap1", "")));
    }

    @Test
    void argumentsWithSpacesAreQuoted() {
        List<String> words = command().arguments(List.of("a/b=1", "c/d=two words")).words();
        assertEquals("a/b=1 \"c/d=two words\"", words.get(words.indexOf("-append") + 1));
    }

    @Test
    void argumentsForTheFirmwareDeviceMayHaveCommas() {
        assertTrue(words(command().firmwareFiles(List.of("a/b=1,2=3"))).contains("-fw_cfg name=opt/ristretto/a/b,string=1,,2=3"));
    }

    @Test
    void kvmGetsTheComputersOwnProcessor() {
        assertTrue(words(command().accelerated(Acceleration.KVM)).contains("-accel kvm -cpu host"));
        assertTrue(words(command()).contains("-accel tcg -cpu max"));
    }

    @Test
    void theStatusOfTheGuestIsReadFromThatOfQemu() {
        assertEquals(0, QemuCommand.guestStatus(0));
        assertEquals(0, QemuCommand.guestStatus(QemuCommand.exitStatus(0)));
        assertEquals(2, QemuCommand.guestStatus(QemuCommand.exitStatus(2)));
    }

    private static QemuCommand command() {
        return new QemuCommand(Path.of("qemu-system-x86_64"), Path.of("image.elf"));
    }

    private static String words(QemuCommand command) {
        return String.join(" ", command.words());
    }
}
