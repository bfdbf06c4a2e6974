package ristretto.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ristretto.signatures.Ipv4Address;

class SegmentTest {
    private final Segment segment = new Segment();

    private boolean parse(byte[] bytes) {
        return segment.parse(Bench.buffer(bytes), Ipv4Address.ANY, Ipv4Address.ANY);
    }

    private static byte[] withOptions(int... options) {
        int header = (20 + options.length + 3) / 4 * 4;
        byte[] bytes = new byte[header];
        bytes[12] = (byte) (header << 2);
        bytes[13] = Segment.SYN;
        for (int i = 0; i < options.length; i++) {
            bytes[20 + i] = (byte) options[i];
        }
        return bytes;
    }

    @Test
    void theFieldsAreWhereTheRfcSays() {
        byte[] bytes = new byte[25];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i + 1);
        }
        bytes[12] = 0x50;
        bytes[13] = Segment.FIN | Segment.SYN | Segment.ACK;
        assertTrue(parse(bytes));
        assertEquals(0x0102, segment.sourcePort());
        assertEquals(0x0304, segment.destinationPort());
        assertEquals(0x05060708, segment.sequence());
        assertEquals(0x090A0B0C, segment.acknowledgment());
        assertEquals(0x0F10, segment.window());
        assertEquals(5, segment.payloadLength());
        assertEquals(7, segment.length());
    }

    @Test
    void allOptionsAreUnderstoodInAnyOrder() {
        assertTrue(parse(withOptions(1, 3, 3, 9, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2, 4, 2, 2, 4, 5, 0xB4, 0)));
        assertEquals(9, segment.windowScale());
        assertEquals(1460, segment.mss());
        assertTrue(segment.timestamped());
        assertEquals(1, segment.timestamp());
        assertEquals(2, segment.echo());
    }

    @Test
    void aShiftAboveFourteenIsFourteen() {
        assertTrue(parse(withOptions(3, 3, 200)));
        assertEquals(14, segment.windowScale());
    }

    @Test
    void badOptionsAreIgnored() {
        int[][] all = {{2, 0}, {2, 1}, {2, 5, 5, 0xB4}, {2, 40, 1, 1}, {2}, {1, 1, 1, 2}, {3, 4, 1, 1}, {8, 2, 1, 1}};
        for (int[] options : all) {
            assertTrue(parse(withOptions(options)));
            assertEquals(0, segment.mss());
            assertEquals(-1, segment.windowScale());
            assertFalse(segment.timestamped());
        }
    }

    @Test
    void optionsOfTheSegmentBeforeAreForgotten() {
        assertTrue(parse(withOptions(2, 4, 1, 1)));
        assertTrue(parse(withOptions()));
        assertEquals(0, segment.mss());
    }

    @Property
    void arbitraryBytesAreParsedOrRefused(@ForAll @Size(max = 100) byte[] bytes) {
        if (parse(bytes)) {
            assertTrue(segment.payload() >= 20);
            assertTrue(segment.payloadLength() >= 0);
            assertTrue(segment.windowScale() <= 14);
            assertEquals(bytes.length, segment.payload() + segment.payloadLength());
        }
    }
}
