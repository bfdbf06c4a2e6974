package ristretto.inspection;

import java.util.List;
import java.util.Optional;

/** What is in an image that nobody built. */
final class Sample {
    static final Library SHOP = new Library("the application", Library.Kind.APPLICATION), TCP = new Library("ristretto-tcp", Library.Kind.LIBRARY),
            CLASSES = new Library("teavm-classlib", Library.Kind.CLASS_LIBRARY), FLOOR = new Library("ristretto-machine", Library.Kind.C_LIBRARY);

    private Sample() {
    }

    static Contents contents() {
        return new Contents("0123", 700, List.of(
                new Item(SHOP, Item.Language.JAVA, "shop.Main", 3, 50, 10, 0),
                new Item(TCP, Item.Language.JAVA, "ristretto.tcp.Engine", 100, 300, 20, 8),
                new Item(TCP, Item.Language.JAVA, "ristretto.tcp.Engine$Entry", 10, 30, 4, 0),
                new Item(TCP, Item.Language.JAVA, "ristretto.tcp.Listener", 0, 0, 64, 0),
                new Item(CLASSES, Item.Language.JAVA, "java.util.Map$Entry", 4, 12, 0, 0),
                new Item(FLOOR, Item.Language.C, "heap.c", 20, 90, 0, 4096),
                new Item(Library.SHARED, Item.Language.NONE, "alignment", 0, 7, 13, 0)), List.of(
                new Method("shop.Main", "main", "String[]", 3, 50, -1, Optional.empty(), 1),
                new Method("ristretto.tcp.Engine", "<init>", "Ip", 10, 40, 0, call("shop/Main.java", 12), 1),
                new Method("ristretto.tcp.Engine", "received", "Packet, int", 80, 250, 1, call("ristretto/tcp/Engine.java", 30), 3),
                new Method("ristretto.tcp.Engine", "gone", "", 0, 0, 1, call("ristretto/tcp/Engine.java", 31), 1),
                new Method("shop.Dropped", "run", "", 0, 0, 0, call("shop/Main.java", 14), 1),
                new Method("ristretto.tcp.Engine$Entry", "take", "", 10, 30, 2, Optional.empty(), 1),
                new Method("java.util.Map$Entry", "take", "", 4, 12, -1, Optional.empty(), 1)));
    }

    private static Optional<SourceLine> call(String file, int line) {
        return Optional.of(new SourceLine(file, line));
    }
}
