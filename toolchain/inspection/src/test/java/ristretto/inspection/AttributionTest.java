package ristretto.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ristretto.elf.ElfException;
import ristretto.elf.ElfFile;
import ristretto.elf.Section;

/** What each byte of a small program belongs to: one written in C, as generated from two classes. */
class AttributionTest {
    private static final String PROGRAM = """
        static volatile int sink;
        static volatile int shop_Counter_value = 7;
        static const char names[30] = "the names of all classes";
        const char *volatile name = names;
        int table[100];
        #line 10 "shop/Till.java"
        static inline __attribute__((always_inline)) int shop_Till_price(int x) {
        #line 11
            return x * 12345 + sink;
        #line 12
        }
        #line 13
        static int unused(int x) { return x; }
        #line 3 "shop/Counter.java"
        __attribute__((noinline)) int shop_Counter_count(int x) {
        #line 4
            sink = shop_Till_price(x);
        #line 5
            return sink + shop_Counter_value;
        #line 6
        }
        #line 99 "floor.c"
        void start(void) {
            sink = shop_Counter_count(*name) + table[sink];
        }
        """;
    private static final Library SHOP = new Library("shop", Library.Kind.APPLICATION);
    private static final Library FLOOR = new Library("floor", Library.Kind.C_LIBRARY);

    /** An instruction of a table of lines that adds a row for the same address. */
    private static final byte COPY = 1;

    @TempDir
    static Path directory;
    private static Linked linked;
    private static Contents contents;

    @BeforeAll
    static void link() throws Exception {
        linked = Linked.of(directory, PROGRAM);
        List<Method> methods = List.of(new Method("shop.Counter", "count", "int", 0, 0, -1, Optional.empty(), 1),
                new Method("shop.Till", "price", "int", 0, 0, 0, Optional.of(new SourceLine("shop/Counter.java", 4)), 1));
        Map<SourceLine, Integer> lines = Map.of(new SourceLine("shop/Counter.java", 3), 0, new SourceLine("shop/Counter.java", 4), 0,
                new SourceLine("shop/Counter.java", 5), 0, new SourceLine("shop/Counter.java", 6), 0, new SourceLine("shop/Till.java", 11), 1);
        contents = Attribution.of(linked.program(), linked.map(), new Origins(methods, lines,
                Map.of("shop_Counter_count", "shop.Counter", "shop_Counter_value", "shop.Counter"), Map.of("table", "floor.c"),
                Map.of("shop.Counter", SHOP, "shop.Till", SHOP), Map.of("floor.c", FLOOR), Map.of("names", Map.of("shop.Till", 1L, "", 2L))));
    }

    private static Item item(String name) {
        return contents.items().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError(contents.items()));
    }

    private static long size(boolean executable, boolean content) {
        return linked.program().sections().stream().filter(section -> section.loaded() && section.executable() == executable
                && section.hasContent() == content).mapToLong(Section::size).sum();
    }

    @Test
    void itemsAddUpToTheSections() {
        assertEquals(size(true, true), contents.items().stream().mapToLong(Item::code).sum());
        assertEquals(size(false, true), contents.items().stream().mapToLong(Item::data).sum());
        assertEquals(size(false, false), contents.items().stream().mapToLong(Item::zeroed).sum());
    }

    @Test
    void instructionsBelongToTheLineTheyComeFromWhereverTheyWereInlined() {
        assertEquals(1, item("shop.Till").lines());
        assertTrue(item("shop.Till").code() > 6, () -> "a multiplication has 6 bytes: " + contents.items());
        assertTrue(item("shop.Counter").lines() >= 2, () -> contents.items().toString());
        assertEquals(item("shop.Till").code(), contents.methods().get(1).code());
        assertEquals(1, contents.methods().get(1).lines());
    }

    @Test
    void codeWrittenInCBelongsToItsFile() {
        assertEquals(Item.Language.C, item("floor.c").language());
        assertTrue(item("floor.c").code() > 0 && item("floor.c").lines() > 0);
        assertEquals(400, item("floor.c").zeroed());
    }

    @Test
    void variablesBelongToTheirClassesAndTablesToAllThatHaveAShare() {
        assertEquals(4, item("shop.Counter").data());
        assertEquals(10, item("shop.Till").data());
    }

    @Test
    void codeWithoutALineBelongsToItsFunction() throws Exception {
        byte[] emptied = linked.program().bytes();
        Section lines = linked.program().section(".debug_line").orElseThrow();
        int from = (int) lines.offset() + 12 + ByteBuffer.wrap(emptied).order(ByteOrder.LITTLE_ENDIAN).getInt((int) lines.offset() + 8);
        Arrays.fill(emptied, from, (int) (lines.offset() + lines.size()), COPY);
        Contents attributed = Attribution.of(ElfFile.of(emptied, "emptied"), linked.map(), new Origins(List.of(), Map.of(),
                Map.of("shop_Counter_count", "shop.Counter"), Map.of(), Map.of("shop.Counter", SHOP), Map.of(), Map.of()));
        assertEquals(size(true, true), attributed.items().stream().mapToLong(Item::code).sum());
        assertEquals(linked.map().stream().filter(piece -> piece.name().equals(".text.shop_Counter_count")).findFirst().orElseThrow().size(),
                attributed.items().stream().filter(item -> item.name().equals("shop.Counter")).findFirst().orElseThrow().code());
    }

    @Test
    void whatOneHalfOfAProgramHasAndTheOtherUsesKeepsItsName() {
        assertEquals("callsite_frame", new LinkMap.Piece(".text.callsite_frame.lto_priv.0", 0, 42, "half.o").symbol());
        assertEquals("fiber_next.part.0", new LinkMap.Piece(".text.fiber_next.part.0.lto_priv.12", 0, 42, "half.o").symbol());
    }

    @Test
    void aDamagedTableOfLinesIsRefused() {
        byte[] damaged = linked.program().bytes();
        int version = (int) linked.program().section(".debug_line").orElseThrow().offset() + 4;
        damaged[version] = 3;
        assertEquals("x: its table of source lines cannot be read: version 3 is not known", assertThrows(ElfException.class,
                () -> LineTable.of(ElfFile.of(damaged, "x"))).getMessage());
    }
}
