package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MmioWindowTest {
    @Test
    void readsWhatQemuAppends() {
        assertEquals(List.of(new MmioWindow(0xFEB0_0E00L, 12), new MmioWindow(0xFEB0_0C00L, 11)), MmioWindow.parse(
                "ipv4=10.0.0.2/24 virtio_mmio.device=512@0xfeb00e00:12 virtio_mmio.device=512@0xfeb00c00:11"));
    }

    @Test
    void readsWhatFirecrackerAppends() {
        assertEquals(List.of(new MmioWindow(0xD000_0000L, 5)),
                MmioWindow.parse("reboot=k panic=1  virtio_mmio.device=4K@0xd0000000:5 "));
    }

    @Test
    void acceptsAnIdentifierBehindTheLine() {
        assertEquals(List.of(new MmioWindow(4096, 5)), MmioWindow.parse("virtio_mmio.device=0x200@4K:5:7"));
    }

    @Test
    void leavesOutWhatIsMalformed() {
        for (String value : List.of("", "512", "512@", "512@0x:1", "512@0xfeb00e00", "512@0xfeb00e00:", "512@0xfeb00e00:-1",
                "512@0xfeb00e00:256", "512@0xfeb00e01:1", "16@0xfeb00e00:1", "x@0xfeb00e00:1", "512@0xfeb0ze00:1",
                "512@0x11111111111111111:1", "512@0:1", "512@9999999999999999999:1", "512@0xfffffffffffffffG:1", ":@:", "K@K:K")) {
            assertEquals(List.of(), MmioWindow.parse("virtio_mmio.device=" + value), value);
        }
        assertEquals(List.of(), MmioWindow.parse("xvirtio_mmio.device=512@4096:1"));
    }

    @Property
    void whatIsPrintedIsRead(@ForAll @LongRange(min = 1, max = 1L << 50) long page, @ForAll @IntRange(max = 255) int line) {
        assertEquals(List.of(new MmioWindow(page << 2, line)),
                MmioWindow.parse("a virtio_mmio.device=4k@0x" + Long.toHexString(page << 2) + ":" + line));
        assertEquals(List.of(new MmioWindow(page << 2, line)),
                MmioWindow.parse("virtio_mmio.device=1M@" + (page << 2) + ":" + line + " b"));
    }

    @Property
    void noTextMakesItFail(@ForAll @Chars({'0', '9', 'a', 'x', 'K', '@', ':', ' ', '-', '\u0663'}) String value) {
        for (MmioWindow window : MmioWindow.parse("virtio_mmio.device=" + value)) {
            assertTrue(window.base() > 0 && window.interruptLine() >= 0 && window.interruptLine() < 256);
        }
    }
}
