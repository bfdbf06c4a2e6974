package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ActiveLinesTest {
    @Test
    void librariesAreRowsWithJavaAndCApart() {
        StringWriter text = new StringWriter();
        ActiveLines.of(Sample.contents(), "shop.elf").print(new PrintWriter(text, true));
        assertEquals("""
            library                           active lines       code       data
            the application              Java            3         50         10
            ristretto-tcp                Java          110        330         88
            teavm-classlib               Java            4         12          -
            ristretto-machine            C              20         90          -
            the program as a whole                       -          7         13
            in all                                     137        489        111

            The 600 bytes of code and data are in shop.elf, a file of 700 bytes.
            Variables that begin as zero take 4,104 bytes more of memory.
            """, text.toString());
    }
}
