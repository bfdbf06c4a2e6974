package ristretto.signatures;

import java.io.IOException;
import java.util.Optional;

/** A request whose header was read and found well-formed. Valid until its handler returns. */
public interface HttpRequest {
    /** The method as sent, such as {@code GET} (RFC 9110, section 9: case-sensitive). */
    String method();

    /**
     * The path of the target: percent-decoded as UTF-8, beginning with a slash, its dot segments removed, never above the
     * root (RFC 3986, section 5.2.4). Requests with a path that is not valid UTF-8, or holds a zero byte, never get here.
     */
    String path();

    /** The target's query as sent, without the question mark, if there is one. */
    Optional<String> query();

    /** The value of the first header field called {@code name}, in any case. */
    Optional<String> header(String name);

    /** Who sent it. */
    SocketAddress client();

    /**
     * {@code read(into, from, count)} reads more of the body, chunked or not; the first call sends {@code 100 Continue} if
     * the client waits for that.
     *
     * @return how many bytes were read, at least 1, or -1 at the end of the body
     * @throws IOException if the connection failed, or the body is malformed or longer than the server's limit
     */
    int read(byte[] into, int from, int count) throws IOException;
}
