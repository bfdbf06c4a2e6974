package ristretto.http;

import java.nio.charset.StandardCharsets;
import ristretto.micro.Kernel;
import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;

/** Reads the header of a request as a browser sends it. */
public final class RequestParsing implements Kernel {
    private static final String REQUEST = """
        GET /articles/unikernels?page=2 HTTP/1.1
        Host: www.example.org
        User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0
        Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
        Accept-Language: en-US,en;q=0.5
        Accept-Encoding: gzip, deflate, br
        Connection: keep-alive

        """.replace("\n", "\r\n");

    private final RequestParser parser = new RequestParser(8192);
    private final Buffer buffer;

    public RequestParsing(Memory memory) {
        byte[] bytes = REQUEST.getBytes(StandardCharsets.US_ASCII);
        buffer = memory.allocate(bytes.length);
        buffer.put(0, bytes, 0, bytes.length);
    }

    @Override
    public long run() {
        parser.begin(0);
        if (parser.parse(buffer, buffer.length()) != RequestParser.COMPLETE || !parser.persistent()) {
            throw new IllegalStateException("not a request");
        }
        return parser.end();
    }
}
