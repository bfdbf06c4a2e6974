package ristretto.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Clients in crowds, clients that leave, and clients that mean harm: the server answers the next one. */
interface HostileConformance extends Conformance {
    @Test
    default void aCrowdOfHalfSentRequestsDoesNotKeepOthersOut() throws IOException {
        List<RawClient> crowd = new ArrayList<>();
        try {
            String request = Conformance.request("GET", "/digits.txt", "Padding: " + "x".repeat(100));
            for (int i = 0; i < crowd(); i++) {
                crowd.add(connect().send(request.substring(0, i % request.length())));
            }
            for (int i = 0; i < 10; i++) {
                assertEquals(200, get("/large.txt").status());
            }
            for (int i = 0; i < crowd(); i += 10) {
                assertArrayEquals(site("digits.txt"), crowd.get(i).send(request.substring(i % request.length())).answer().body());
            }
        } finally {
            for (RawClient client : crowd) {
                client.reset();
            }
        }
        assertEquals(200, get("/").status());
    }

    @Test
    default void clientsThatLeaveInTheMidstOfAnythingDoNoHarm() throws IOException {
        String upload = Conformance.request("POST", "/-/echo", "Content-Length: 100000") + "x".repeat(50_000);
        String[] beginnings = {"", "G", "GET / HTTP/1.1\r\n", Conformance.request("GET", "/large.txt").repeat(20), upload,
            Conformance.request("GET", "/-/stream").repeat(20), Conformance.request("GET", "/-/slow"),
            Conformance.request("POST", "/-/echo", "Transfer-Encoding: chunked") + "5\r\nab"};
        for (int i = 0; i < 64; i++) {
            try (RawClient client = connect()) {
                client.send(beginnings[i % beginnings.length]);
                if (i % 3 == 0) {
                    client.reset();
                } else if (i % 3 == 1) {
                    client.endOutput();
                }
            }
        }
        assertEquals(200, get("/").status());
    }

    @Test
    default void garbageIsRefusedAndForgotten() throws IOException {
        long seed = System.nanoTime();
        System.out.println("garbageIsRefusedAndForgotten: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] garbage = new byte[random.nextInt(3000)];
            random.nextBytes(garbage);
            try (RawClient client = connect()) {
                client.offer(new String(garbage, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertEquals(200, get("/").status());
    }

    @Test
    default void requestsWithOneByteChangedNeverStopTheServer() throws IOException {
        long seed = System.nanoTime();
        System.out.println("requestsWithOneByteChangedNeverStopTheServer: seed " + seed);
        Random random = new Random(seed);
        String request = "POST /-/echo?a=b HTTP/1.1\r\nHost: c\r\nTransfer-Encoding: chunked\r\nRange: bytes=0-1\r\n\r\n"
                + "3;x=y\r\nabc\r\n0\r\nT: u\r\n\r\n";
        for (int i = 0; i < 300; i++) {
            char[] changed = request.toCharArray();
            changed[random.nextInt(changed.length)] = (char) random.nextInt(256);
            try (RawClient client = connect()) {
                client.offer(new String(changed)).endOutput();
                client.rest();
            } catch (java.net.SocketException reset) {
                // The server may well have given up first.
                assertEquals(200, get("/").status());
            }
        }
        assertEquals(200, get("/").status());
    }

    @Test
    default void aClientThatDoesNotReadDoesNotHinderOthers() throws IOException {
        try (RawClient lazy = connect()) {
            lazy.send(Conformance.request("GET", "/large.txt").repeat(50));
            for (int i = 0; i < 10; i++) {
                assertEquals(200, get("/digits.txt").status());
            }
            for (int i = 0; i < 50; i++) {
                assertArrayEquals(site("large.txt"), lazy.answer().body());
            }
        }
    }

    @Test
    default void aCommonClientIsServedManyTimesAtOnce() throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            URI root = URI.create("http://" + server().getAddress().getHostAddress() + ":" + server().getPort());
            List<CompletableFuture<HttpResponse<String>>> echoes = new ArrayList<>();
            List<CompletableFuture<HttpResponse<byte[]>>> files = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                echoes.add(client.sendAsync(HttpRequest.newBuilder(root.resolve("/-/echo")).expectContinue(i % 2 == 0)
                        .POST(HttpRequest.BodyPublishers.ofString("body " + i)).build(), HttpResponse.BodyHandlers.ofString()));
                files.add(client.sendAsync(HttpRequest.newBuilder(root.resolve("/large.txt")).build(),
                        HttpResponse.BodyHandlers.ofByteArray()));
            }
            for (int i = 0; i < 50; i++) {
                assertEquals("body " + i, echoes.get(i).get().body());
                assertArrayEquals(site("large.txt"), files.get(i).get().body());
            }
        }
    }
}
