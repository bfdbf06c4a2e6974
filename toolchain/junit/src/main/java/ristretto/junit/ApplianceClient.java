package ristretto.junit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Asks an appliance for things by HTTP/1.1, over one connection for each request. */
public final class ApplianceClient {
    private final RunningAppliance appliance;

    ApplianceClient(RunningAppliance appliance) {
        this.appliance = appliance;
    }

    /** @throws IOException if there is no answer, or not one of HTTP/1.1 */
    public ApplianceResponse get(String path) throws IOException {
        return send("GET", path, Map.of(), new byte[0]);
    }

    /** {@code send("POST", "/form", Map.of("Content-Type", "text/plain"), body)}. */
    public ApplianceResponse send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: appliance\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return ApplianceResponse.parse(exchange(request.toByteArray()));
    }

    /** {@code exchange(bytes)} sends any bytes, and is all that comes back until the appliance closes the connection. */
    public byte[] exchange(byte[] bytes) throws IOException {
        return appliance.exchange(bytes);
    }

    /** What the appliance printed so far; of one that runs in a process of its own, also what building it printed. */
    public String console() {
        return appliance.console();
    }
}
