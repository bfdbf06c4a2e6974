package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * One small image under load, for a process in a {@link Namespace}. The system properties {@code ristretto.connections} and
 * {@code ristretto.downloads} set how much of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(1200)
abstract class Endurance {
    private static final int CONNECTIONS = Integer.getInteger("ristretto.connections", 5000);
    private static final int DOWNLOADS = Integer.getInteger("ristretto.downloads", 30);
    private static final int LARGE = 10 << 20;
    /** For an image of 10.5 MB. */
    private static final int MEMORY = 32;
    /** Used bytes differ by what is under way; connections that were kept would take more each. */
    private static final long SLACK = 200_000;

    private final Web.Place place;
    private Web web;
    private long checksum;

    Endurance(Web.Place place) {
        this.place = place;
    }

    static final class Microvm extends Endurance {
        Microvm() {
            super(Web.Place.MICROVM_ON_TAP);
        }

        @Test
        void aMachineWithNothingToDoUsesNoProcessorTime() throws Exception {
            Idleness.assertIdle(((Web.Virtual) web()).machine());
        }
    }

    static final class Sandbox extends Endurance {
        Sandbox() {
            super(Web.Place.SANDBOX_ON_TAP);
        }
    }

    Web web() {
        return web;
    }

    @BeforeAll
    void boot() throws IOException {
        Path site = Files.createDirectories(Path.of("target/large"));
        byte[] large = new byte[LARGE];
        new Random(10).nextBytes(large);
        CRC32 crc = new CRC32();
        crc.update(large);
        checksum = crc.getValue();
        Files.write(site.resolve("large.bin"), large);
        Files.writeString(site.resolve("index.html"), "small");
        web = place.start("large", site, MEMORY);
    }

    @AfterAll
    void stop() {
        if (web != null) {
            web.close();
        }
    }

    private Download connect() throws IOException {
        return new Download(web.address());
    }

    private long usedMemory() throws IOException {
        try (Download download = connect()) {
            return Long.parseLong(new String(download.get("/-/memory")));
        }
    }

    @Test
    void memoryIsSteadyOverManyConnections() throws IOException {
        open(500);
        long before = usedMemory();
        open(CONNECTIONS);
        long after = usedMemory();
        System.out.println(CONNECTIONS + " connections: " + before + " bytes used before, " + after + " after");
        assertTrue(after < before + SLACK, before + " bytes before, " + after + " after " + CONNECTIONS + " connections");
    }

    /** Connections that end in every way: by the client, by a reset, unused, with half a request. */
    private void open(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            try (Download download = connect()) {
                switch (i % 4) {
                    case 0 -> assertEquals("small", new String(download.get("/")));
                    case 1 -> {
                        assertEquals("small", new String(download.get("/")));
                        download.reset();
                    }
                    case 2 -> download.reset();
                    default -> download.request("/large.bin");
                }
            }
        }
    }

    @Test
    void aLargeFileComesWholeToManyClientsAtOnce() throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < DOWNLOADS; i++) {
            tasks.add(() -> {
                try (Download download = connect()) {
                    download.request("/large.bin");
                    return download.checksum("/large.bin");
                }
            });
        }
        try (ExecutorService clients = Executors.newCachedThreadPool()) {
            for (Future<Long> each : clients.invokeAll(tasks)) {
                assertEquals(checksum, each.get());
            }
        }
    }

    @Test
    void datagramsOfAnythingToAnyPortDoNoHarm() throws IOException {
        long seed = System.nanoTime();
        System.out.println("datagramsOfAnythingToAnyPortDoNoHarm: seed " + seed);
        Random random = new Random(seed);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < 2000; i++) {
                byte[] garbage = new byte[random.nextInt(3000)];
                random.nextBytes(garbage);
                int port = i % 4 == 0 ? 68 : 1 + random.nextInt(65_535);
                try {
                    socket.send(new DatagramPacket(garbage, garbage.length, new InetSocketAddress(Tap.MACHINE, port)));
                } catch (IOException refused) {
                    assertTrue(web.alive(), web.console());
                }
            }
        }
        assertTrue(InetAddress.getByName(Tap.MACHINE).isReachable(60_000));
        try (Download download = connect()) {
            assertEquals("small", new String(download.get("/")));
        }
    }
}
