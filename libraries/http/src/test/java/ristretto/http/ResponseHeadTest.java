package ristretto.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import ristretto.jvm.JvmMemory;
import ristretto.signatures.Memory;

class ResponseHeadTest {
    private final Memory memory = new JvmMemory();

    @Property
    void numbersAreWrittenInDecimalWhateverTheRoom(@ForAll @LongRange(min = 0) long number,
            @ForAll @IntRange(max = 63) int shift, @ForAll @IntRange(min = 80, max = 120) int room) {
        ResponseHead head = new ResponseHead(memory, memory.allocate(room));
        head.clear();
        head.field("N", "");
        head.decimal(number >>> shift);
        head.lastLineEnds();
        head.statusLine(416);
        assertEquals("HTTP/1.1 416 Range Not Satisfiable\r\nN: \r\n" + (number >>> shift) + "\r\n\r\n", text(head));
    }

    @Property
    void everyStatusHasItsLine(@ForAll @IntRange(min = 200, max = 599) int status) {
        ResponseHead head = new ResponseHead(memory, memory.allocate(128));
        head.clear();
        head.lastLineEnds();
        head.statusLine(status);
        assertEquals("HTTP/1.1 " + status + " " + Status.phrase(status) + "\r\n\r\n\r\n", text(head));
    }

    private static String text(ResponseHead head) {
        return new String(head.buffer().bytes(head.start(), head.length()), ISO_8859_1);
    }
}
