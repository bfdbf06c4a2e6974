package ristretto.conformance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** What every part of the suite needs. */
interface Conformance {
    /** Where the service listens. */
    InetSocketAddress server();

    /** How many connections at once the target must bear, at most 1000. */
    default int crowd() {
        return 1000;
    }

    /** The content of a file of the site. */
    default byte[] site(String path) throws IOException {
        return Files.readAllBytes(Path.of("site").resolve(path));
    }

    /** A new connection. */
    default RawClient connect() throws IOException {
        return new RawClient(server());
    }

    /** The answer to one request on a connection of its own. */
    default Answer ask(String request) throws IOException {
        try (RawClient client = connect()) {
            return client.send(request).answer(request.startsWith("HEAD "));
        }
    }

    /** The answer to a {@code GET} request with these fields. */
    default Answer get(String target, String... fields) throws IOException {
        return ask(request("GET", target, fields));
    }

    /** A request without a body, with a {@code Host} and these fields. */
    static String request(String method, String target, String... fields) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: conformance\r\n");
        for (String field : fields) {
            text.append(field).append("\r\n");
        }
        return text.append("\r\n").toString();
    }
}
