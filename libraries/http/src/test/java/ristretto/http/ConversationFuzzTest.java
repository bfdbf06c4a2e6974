package ristretto.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ristretto.jvm.JvmBuffer;
import ristretto.signatures.Buffer;
import ristretto.signatures.HttpRequest;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.ReadOnlyFiles;
import ristretto.signatures.TransportException;

/**
 * All that a client says on one connection, from header to trailer, to a server of files that also sends bodies back. The
 * first byte of an input says into what pieces the rest is cut.
 */
class ConversationFuzzTest {
    private static final Map<String, String> FILES = Map.of("index.html", "<p>0123456789", "404.html", "no", "a/index.html", "", "\u20ac", "x");
    private static final HttpSettings SETTINGS = new HttpSettings(80, 1024, 4096, 10_000, 10_000, 60_000, 30_000, 4, true);

    /** No input makes anything fail, memory comes back, and the answers do not depend on how the input was cut. */
    @FuzzTest(maxDuration = "1m")
    void whateverAClientSaysIsAnsweredOrEnded(byte[] input) throws TransportException {
        if (input.length == 0) {
            return;
        }
        byte[] said = Arrays.copyOfRange(input, 1, input.length);
        String inPieces = answers(said, (input[0] & 0xFF) + 1);
        assertTrue(inPieces.isEmpty() || inPieces.startsWith("HTTP/1.1 "), inPieces);
        assertEquals(answers(said, Math.max(said.length, 1)), inPieces);
    }

    /** What the server answers, but for {@code 100 Continue}, which is not sent to a client that has gone on already. */
    private static String answers(byte[] said, int piece) throws TransportException {
        ScriptedConnection client = new ScriptedConnection();
        for (int at = 0; at < said.length; at += piece) {
            client.sends(new String(said, at, Math.min(piece, said.length - at), ISO_8859_1));
        }
        client.ends();
        CountingMemory memory = new CountingMemory();
        List<String> console = new ArrayList<>();
        Buffer own = memory.allocate(Http1Connection.MEMORY);
        Buffer scrap = memory.allocate(1024);
        StaticFiles files = new StaticFiles(new FewFiles());
        Context context = new Context((request, response) -> handle(files, request, response), memory, client, console::add, SETTINGS,
                new DateField(() -> 0), new AccessLog(console::add, () -> 0, true), scrap);
        new Http1Connection(client, context, new Connections(4), own).serve();
        assertEquals(own.length() + scrap.length(), memory.used());
        console.forEach(line -> assertTrue(line.startsWith("127.0.0.1 - - ["), line));
        return client.output().replace("HTTP/1.1 100 Continue\r\n\r\n", "");
    }

    private static void handle(StaticFiles files, HttpRequest request, HttpResponse response) throws IOException {
        if (request.method().equals("POST")) {
            byte[] body = new byte[(int) SETTINGS.bodyLimit() + 100];
            int length = 0;
            for (int count = request.read(body, 0, 100); count >= 0; count = request.read(body, length, 100)) {
                length += count;
            }
            response.send(Arrays.copyOf(body, length));
        } else {
            files.handle(request, response);
        }
    }

    private static final class FewFiles implements ReadOnlyFiles {
        @Override
        public Optional<File> find(String path) {
            return Optional.ofNullable(FILES.get(path)).map(text -> new File(path, JvmBuffer.of(text.getBytes(ISO_8859_1)), "d" + text.length()));
        }

        @Override
        public List<String> paths() {
            return FILES.keySet().stream().sorted().toList();
        }
    }
}
