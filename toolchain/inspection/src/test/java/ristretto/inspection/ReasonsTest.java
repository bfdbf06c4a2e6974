package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static String why(String name) {
        StringWriter text = new StringWriter();
        new Reasons(Sample.contents()).why(name).print(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void aMethodIsReachedByTheCallsOfAShortestPath() {
        assertEquals("""
            The method ristretto.tcp.Engine.received(Packet, int) is in the image, with 80 active lines, 250 bytes of code and 0 of data.
                              shop.Main.main(String[])
              Main.java:12    calls ristretto.tcp.Engine.<init>(Ip)
              Engine.java:30  calls ristretto.tcp.Engine.received(Packet, int), one of 3 that may be meant
            """, why("Engine.received"));
    }

    @Test
    void aClassIsReachedWhereItsFirstMethodIs() {
        assertEquals("""
            The class ristretto.tcp.Engine is in the image, with 100 active lines, 300 bytes of code and 20 of data.
                            shop.Main.main(String[])
              Main.java:12  calls ristretto.tcp.Engine.<init>(Ip)
            """, why("ristretto.tcp.Engine"));
        assertEquals(why("ristretto.tcp.Engine"), why("ristretto/tcp/Engine").replace("ristretto/", "ristretto."));
    }

    @Test
    void aPackageHasWhatItsClassesHave() {
        Reason reason = new Reasons(Sample.contents()).why("ristretto.tcp");
        assertEquals(List.of("package", 110, 330L, 88L, 2), List.of(reason.kind(), reason.lines(), reason.code(), reason.data(), reason.path().size()));
    }

    @Test
    void whatSeveralAreCalledIsSaid() {
        Reason reason = new Reasons(Sample.contents()).why("Entry");
        assertEquals("ristretto.tcp.Engine$Entry", reason.name());
        assertEquals(List.of("java.util.Map$Entry"), reason.others());
        assertEquals(List.of("java.util.Map$Entry.take()"), new Reasons(Sample.contents()).why("Entry.take").others());
    }

    @Test
    void aTypeWithoutMethodsIsThereForOthers() {
        assertEquals("""
            The class ristretto.tcp.Listener is in the image, with 0 active lines, 0 bytes of code and 64 of data.
            Nothing calls a method of it: other classes refer to it as a type.
            """, why("Listener"));
    }

    @Test
    void whatWasCalledAndNeededNoInstructionIsNotInTheImage() {
        assertEquals("""
            No byte of the class shop.Dropped is in the image: it is called, but the compilers needed no instruction for it.
                            shop.Main.main(String[])
              Main.java:14  calls shop.Dropped.run()
            """, why("Dropped"));
    }

    @Test
    void whatIsNotThereIsSaidToBeMissingWithTheNearestNames() {
        assertEquals("No class, method or package called 'Enigne' is in the image; what is there is ristretto.tcp.Engine.\n", why("Enigne"));
        assertEquals("No class, method or package called 'javax.swing' is in the image.\n", why("javax.swing"));
    }
}
