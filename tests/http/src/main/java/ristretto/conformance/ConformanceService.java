package ristretto.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ristretto.http.StaticFiles;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpRequest;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.HttpServer;
import ristretto.signatures.Metrics;
import ristretto.signatures.ReadOnlyFiles;

/** The application under test: the files of a site, and under {@code /-/} an endpoint for each way to answer. */
public final class ConformanceService implements HttpHandler, Runnable {
    /** How many lines {@code /-/stream} sends. */
    public static final int LINES = 2000;
    /** How many threads {@code /-/descend-together} starts. */
    private static final int TOGETHER = 100;

    private final HttpServer server;
    private final HttpHandler files;
    private final Metrics metrics;

    public ConformanceService(HttpServer server, ReadOnlyFiles files, Metrics metrics) {
        this.server = server;
        this.files = new StaticFiles(files);
        this.metrics = metrics;
    }

    @Override
    public void run() {
        server.serve(this);
    }

    @Override
    public void handle(HttpRequest request, HttpResponse response) throws IOException {
        switch (request.path()) {
            case "/-/echo" -> echo(request, response);
            case "/-/unread" -> response.send("the body was not read\n");
            case "/-/answer-first" -> answerFirst(request, response);
            case "/-/stream" -> stream(response);
            case "/-/unended" -> response.begin().write("no end".getBytes(), 0, 6);
            case "/-/throw" -> throw new IllegalStateException("thrown on purpose");
            case "/-/throw-late" -> throwLate(response);
            case "/-/overflow" -> response.send(Integer.toString(depth(1)));
            case "/-/descend" -> response.send(Integer.toString(descend()));
            case "/-/descend-together" -> response.send(Integer.toString(descendTogether()));
            case "/-/exhaust" -> response.send(exhaust());
            case "/-/hoard" -> response.send(hoard());
            case "/-/slow" -> slow(response);
            case "/-/json" -> json(request, response);
            case "/-/silent" -> { }
            case "/-/no-content" -> response.status(204).send("never sent");
            case "/-/many-fields" -> manyFields(response);
            case "/-/memory" -> response.send(Long.toString(usedMemory()));
            case "/-/metrics" -> response.send(metrics());
            default -> files.handle(request, response);
        }
    }

    /** Sends back the body as it comes, with the length and the type that it was announced with. */
    private static void echo(HttpRequest request, HttpResponse response) throws IOException {
        byte[] body = new byte[1024];
        int length = 0;
        for (int count = request.read(body, 0, body.length); count >= 0; count = request.read(body, length, body.length - length)) {
            length += count;
            if (length == body.length) {
                byte[] larger = new byte[2 * length];
                System.arraycopy(body, 0, larger, 0, length);
                body = larger;
            }
        }
        byte[] exact = new byte[length];
        System.arraycopy(body, 0, exact, 0, length);
        response.header("Content-Type", request.header("content-type").orElse("application/octet-stream")).send(exact);
    }

    /** Reads the body after the answer has begun. */
    private static void answerFirst(HttpRequest request, HttpResponse response) throws IOException {
        try (HttpResponse.Body out = response.begin()) {
            byte[] piece = new byte[1000];
            for (int count = request.read(piece, 0, piece.length); count >= 0; count = request.read(piece, 0, piece.length)) {
                out.write(piece, 0, count);
            }
        }
    }

    private static void stream(HttpResponse response) throws IOException {
        try (HttpResponse.Body body = response.header("Content-Type", "text/plain").begin()) {
            for (int i = 0; i < LINES; i++) {
                byte[] line = ("line " + i + "\n").getBytes();
                body.write(line, 0, line.length);
                if (i % 500 == 0) {
                    body.flush();
                }
            }
        }
    }

    private static void throwLate(HttpResponse response) throws IOException {
        HttpResponse.Body body = response.begin();
        body.write("begun".getBytes(), 0, 5);
        body.flush();
        throw new IllegalStateException("thrown late on purpose");
    }

    private static int depth(int sofar) {
        return sofar < 0 ? 0 : 1 + depth(sofar + 1);
    }

    /** How many calls fit on the stack, beside what others use of theirs at the same time. */
    private static int descend() {
        int[] deepest = new int[1];
        try {
            descend(deepest);
        } catch (StackOverflowError full) {
            return deepest[0];
        }
        return -1;
    }

    /** The least of what so many threads reach at the same time. */
    private static int descendTogether() {
        int[] depths = new int[TOGETHER];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> depths[number] = descend()));
        }
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TOGETHER; i++) {
            try {
                threads.get(i).join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            least = Math.min(least, depths[i]);
        }
        return least;
    }

    private static void descend(int[] deepest) {
        if (++deepest[0] % 100 == 0) {
            Thread.yield();
        }
        descend(deepest);
        deepest[0]++;
    }

    /** Takes all memory, while nobody else runs. */
    private static String exhaust() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[10_000]);
        }
    }

    /** Takes all memory to the last bytes, while others run. */
    private static String hoard() {
        Object[] all = null;
        for (int size = 10_000; ; size = Math.max(size / 10, 10)) {
            try {
                for (int i = 1; ; i++) {
                    all = new Object[] {all, new byte[size]};
                    if (i * size % 100_000 == 0) {
                        Thread.yield();
                    }
                }
            } catch (OutOfMemoryError error) {
                if (size == 10) {
                    throw error;
                }
            }
        }
    }

    /** Three pieces with a tenth of a second before each. */
    private static void slow(HttpResponse response) throws IOException {
        try (HttpResponse.Body body = response.begin()) {
            for (int i = 0; i < 3; i++) {
                Thread.sleep(100);
                body.write(new byte[] {(byte) ('a' + i)}, 0, 1);
                body.flush();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpRequest request, HttpResponse response) throws IOException {
        StringBuilder text = new StringBuilder("{\"method\":");
        quote(text, request.method());
        quote(text.append(",\"path\":"), request.path());
        quote(text.append(",\"query\":"), request.query().orElse("none"));
        quote(text.append(",\"host\":"), request.header("hOST").orElse("none"));
        quote(text.append(",\"x\":"), request.header("X-Test").orElse("none"));
        response.header("Content-Type", "application/json").send(text.append('}').toString());
    }

    private static void quote(StringBuilder into, String text) {
        into.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                into.append('\\').append(c);
            } else if (c < ' ') {
                into.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
            } else {
                into.append(c);
            }
        }
        into.append('"');
    }

    /** Bytes of objects that are in use, after those that are not have been collected. */
    private long usedMemory() {
        System.gc();
        return metrics.heap().used();
    }

    private String metrics() {
        return "uptime " + metrics.uptime() + "\nheap " + metrics.heap().used() + " " + metrics.heap().size()
                + "\nyoung " + pauses(metrics.youngCollections()) + "\nfull " + pauses(metrics.fullCollections()) + "\n";
    }

    private static String pauses(Metrics.Pauses pauses) {
        return pauses.count() + " " + pauses.total() + " " + pauses.longest();
    }

    private static void manyFields(HttpResponse response) throws IOException {
        for (int i = 0; i < 100; i++) {
            response.header("X-Field-" + i, "the value of the field with the number " + i);
        }
        response.send("many fields\n");
    }
}
