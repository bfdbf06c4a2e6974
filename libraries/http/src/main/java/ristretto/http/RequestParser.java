package ristretto.http;

import ristretto.signatures.Buffer;

/**
 * Reads the header of a request (RFC 9112, sections 2 to 6) from a buffer that may hold only a part of it yet; no input or
 * output of its own. What two servers might understand differently is refused: bare line feeds, folded lines, blanks before
 * a colon, and every doubtful framing of a body (RFC 9112, section 11.2).
 */
final class RequestParser {
    /** More bytes are needed. */
    static final int INCOMPLETE = 1;
    /** The header is complete and well-formed. */
    static final int COMPLETE = 0;
    /** There is no {@code Content-Length}. */
    static final long NO_LENGTH = -1;

    private static final int LINE_END = Ascii.CR << 8 | Ascii.LF;
    /** "host"; among the characters of tokens, setting bit 5 makes only letters of the other case equal. */
    private static final int HOST = 0x686F_7374;
    private static final int LOWER_CASE = 0x2020_2020;

    private final int limit;
    private final RequestLine line = new RequestLine();
    private final HeaderFields fields = new HeaderFields();
    private Buffer buffer;
    private int start;
    /** Where the line that is not complete yet begins. */
    private int lineStart;
    /** Up to here, no line end was found. */
    private int scanned;
    private boolean lineRead;
    private int requestLineStart;
    private int requestLineEnd;
    private int hosts;
    private long contentLength;
    private boolean chunked;
    private boolean transferEncoding;
    private boolean close;
    private boolean keepAlive;
    private boolean expectsContinue;
    /** The first thing that was wrong with a field, answered once the whole header has been read; or 0. */
    private int refusal;

    /** A parser of headers up to {@code limit} bytes. */
    RequestParser(int limit) {
        this.limit = limit;
    }

    /** {@code begin(start)} prepares for a request that begins at {@code start} of the buffer. */
    void begin(int start) {
        this.start = start;
        lineStart = start;
        scanned = start;
        lineRead = false;
        requestLineStart = start;
        requestLineEnd = start;
        hosts = 0;
        contentLength = NO_LENGTH;
        chunked = false;
        transferEncoding = false;
        close = false;
        keepAlive = false;
        expectsContinue = false;
        refusal = 0;
        fields.clear();
    }

    /**
     * {@code parse(buffer, end)} goes on with what has arrived up to {@code end}; the bytes before are those of the last
     * call. Linear in the length of the header, however it is cut into pieces.
     *
     * @return {@link #COMPLETE}, {@link #INCOMPLETE}, or the status with which the request is refused and the connection ended
     */
    int parse(Buffer buffer, int end) {
        this.buffer = buffer;
        while (true) {
            int lineEnd = Ascii.control(buffer, scanned, end);
            if (lineEnd - start > limit) {
                return tooLong();
            }
            if (lineEnd == end || lineEnd + 1 == end && buffer.getUnsignedByte(lineEnd) == Ascii.CR) {
                scanned = lineEnd;
                return INCOMPLETE;
            }
            if (lineEnd + 1 == end || buffer.getUnsignedShort(lineEnd) != LINE_END) {
                return Status.BAD_REQUEST;
            }
            int from = lineStart;
            lineStart = lineEnd + 2;
            scanned = lineStart;
            if (from < lineEnd) {
                int status = lineRead ? field(from, lineEnd) : requestLine(from, lineEnd);
                if (status != 0) {
                    return status;
                }
            } else if (lineRead) {
                return finish();
            }
            // Empty lines before a request are skipped (RFC 9112, section 2.2); the limit bounds them.
        }
    }

    private int tooLong() {
        return lineRead ? Status.HEADER_TOO_LARGE : Status.URI_TOO_LONG;
    }

    private int requestLine(int from, int to) {
        lineRead = true;
        requestLineStart = from;
        requestLineEnd = to;
        return line.parse(buffer, from, to);
    }

    private int field(int from, int to) {
        int colon = to - from > 4 && (buffer.getInt(from) | LOWER_CASE) == HOST ? from + 4 : from;
        while (colon < to && Ascii.token(buffer.getUnsignedByte(colon))) {
            colon++;
        }
        if (colon == from || colon == to || buffer.getUnsignedByte(colon) != ':') {
            return Status.BAD_REQUEST;
        }
        int valueStart = colon + 1;
        while (valueStart < to && Ascii.blank(buffer.getUnsignedByte(valueStart))) {
            valueStart++;
        }
        int valueEnd = to;
        while (valueEnd > valueStart && Ascii.blank(buffer.getUnsignedByte(valueEnd - 1))) {
            valueEnd--;
        }
        if (!fields.add(buffer, from, colon - from, valueStart, valueEnd)) {
            return Status.HEADER_TOO_LARGE;
        }
        int status = known(from, colon, valueStart, valueEnd);
        if (refusal == 0) {
            refusal = status;
        }
        return 0;
    }

    /** Takes in the fields that decide where the request ends and what becomes of the connection. */
    private int known(int from, int colon, int start, int end) {
        return switch (colon - from) {
            case 4 -> (buffer.getInt(from) | LOWER_CASE) == HOST ? host(start, end) : 0;
            case 6 -> Ascii.matches(buffer, from, colon, "expect") ? expect(start, end) : 0;
            case 10 -> Ascii.matches(buffer, from, colon, "connection") ? connection(start, end) : 0;
            case 14 -> Ascii.matches(buffer, from, colon, "content-length") ? contentLength(start, end) : 0;
            case 17 -> Ascii.matches(buffer, from, colon, "transfer-encoding") ? transferEncoding(start, end) : 0;
            default -> 0;
        };
    }

    private int host(int start, int end) {
        hosts++;
        return Ascii.host(buffer, start, end) ? 0 : Status.BAD_REQUEST;
    }

    private int expect(int start, int end) {
        expectsContinue = Ascii.matches(buffer, start, end, "100-continue");
        return expectsContinue ? 0 : Status.EXPECTATION_FAILED;
    }

    /** A list of options (RFC 9110, section 7.6.1), of which two mean something here. */
    private int connection(int start, int end) {
        int at = start;
        while (at < end) {
            int comma = buffer.indexOf(',', at, end);
            int next = comma < 0 ? end : comma;
            int last = next;
            while (at < last && Ascii.blank(buffer.getUnsignedByte(at))) {
                at++;
            }
            while (last > at && Ascii.blank(buffer.getUnsignedByte(last - 1))) {
                last--;
            }
            close |= Ascii.matches(buffer, at, last, "close");
            keepAlive |= Ascii.matches(buffer, at, last, "keep-alive");
            at = next + 1;
        }
        return 0;
    }

    /** One field with one number; equal repetitions, which may be refused (RFC 9110, section 8.6), are. */
    private int contentLength(int start, int end) {
        if (contentLength != NO_LENGTH || start == end) {
            return Status.BAD_REQUEST;
        }
        long length = 0;
        for (int at = start; at < end; at++) {
            int c = buffer.getUnsignedByte(at);
            if (!Ascii.digit(c)) {
                return Status.BAD_REQUEST;
            }
            length = length > Long.MAX_VALUE / 10 - 1 ? Long.MAX_VALUE / 10 : length * 10 + c - '0';
        }
        contentLength = length;
        return 0;
    }

    /** Only {@code chunked}, and once (RFC 9112, section 6.1). */
    private int transferEncoding(int start, int end) {
        if (transferEncoding) {
            return Status.BAD_REQUEST;
        }
        transferEncoding = true;
        chunked = Ascii.matches(buffer, start, end, "chunked");
        if (chunked) {
            return 0;
        }
        int last = end - 7;
        boolean understoodEnd = last > start && Ascii.matches(buffer, last, end, "chunked")
                && (Ascii.blank(buffer.getUnsignedByte(last - 1)) || buffer.getUnsignedByte(last - 1) == ',');
        return understoodEnd ? Status.NOT_IMPLEMENTED : Status.BAD_REQUEST;
    }

    private int finish() {
        boolean faultyFraming = transferEncoding && (contentLength != NO_LENGTH || line.version10());
        if (faultyFraming || hosts > 1 || hosts == 0 && !line.version10()) {
            return Status.BAD_REQUEST;
        }
        if (line.version10()) {
            // An expectation of HTTP/1.0 is ignored (RFC 9110, section 10.1.1).
            expectsContinue = false;
            refusal = refusal == Status.EXPECTATION_FAILED ? 0 : refusal;
        }
        if (line.absolute() && hosts == 1) {
            // The target's host counts, not the field's (RFC 9112, section 3.2.2).
            fields.replaceValue(fields.find(buffer, "host"), line.authorityStart(), line.authorityEnd());
        }
        return refusal;
    }

    /** Where the header ends and the body or the next request begins. */
    int end() {
        return lineStart;
    }

    RequestLine line() {
        return line;
    }

    HeaderFields fields() {
        return fields;
    }

    /** The bytes of the request line, without the line end; an empty range if none was read. */
    int requestLineStart() {
        return requestLineStart;
    }

    int requestLineEnd() {
        return requestLineEnd;
    }

    /** The body's length in bytes, {@link #NO_LENGTH} if it was not given; a number too large to hold is very large. */
    long contentLength() {
        return contentLength;
    }

    boolean chunked() {
        return chunked;
    }

    /** Whether the client wants to go on with this connection (RFC 9112, section 9.3). */
    boolean persistent() {
        return !close && (keepAlive || !line.version10());
    }

    boolean expectsContinue() {
        return expectsContinue;
    }
}
