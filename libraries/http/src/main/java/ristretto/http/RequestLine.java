package ristretto.http;

import ristretto.signatures.Buffer;

/** The first line of a request (RFC 9112, section 3). */
final class RequestLine {
    private static final int LONGEST_METHOD = 32;
    /** {@code G / HTTP/1.1} */
    private static final int SHORTEST = 12;
    private static final int GET = 0x4745_5420;
    private static final long HTTP_1_0 = 0x4854_5450_2F31_2E30L;
    private static final long HTTP_1_1 = 0x4854_5450_2F31_2E31L;

    private Buffer buffer;
    private String method = "";
    private boolean version10;
    private boolean asterisk;
    private int pathStart;
    private int pathEnd;
    private int queryStart;
    private int queryEnd;
    private int authorityStart;
    private int authorityEnd;
    /** Whether the path holds an escape, or segments that are empty or begin with a dot. */
    private boolean encoded;
    /** Kept from one request to the next: the same path is often asked for again. */
    private String path = "";

    /** {@code parse(buffer, from, to)} takes in the line in that range; 0, or the status of the refusal. */
    int parse(Buffer buffer, int from, int to) {
        this.buffer = buffer;
        asterisk = false;
        encoded = false;
        authorityStart = 0;
        authorityEnd = 0;
        queryStart = -1;
        if (to - from < SHORTEST) {
            return Status.BAD_REQUEST;
        }
        int methodEnd = from + 3;
        if (buffer.getInt(from) == GET) {
            method = "GET";
        } else {
            methodEnd = otherMethod(from, to);
            if (methodEnd < 0) {
                return -methodEnd;
            }
        }
        int status = version(to);
        return status != 0 ? status : target(methodEnd + 1, to - 9);
    }

    /** The end of the method, or a status, negative. */
    private int otherMethod(int from, int to) {
        int at = from;
        while (at < to && Ascii.token(buffer.getUnsignedByte(at))) {
            at++;
        }
        if (at == from || at == to || buffer.getUnsignedByte(at) != Ascii.SPACE) {
            return -Status.BAD_REQUEST;
        }
        if (at - from > LONGEST_METHOD) {
            return -Status.NOT_IMPLEMENTED;
        }
        if (!Ascii.equals(buffer, from, at, method)) {
            method = Ascii.string(buffer, from, at);
        }
        return at;
    }

    private int version(int to) {
        long version = buffer.getLong(to - 8);
        if (buffer.getUnsignedByte(to - 9) != Ascii.SPACE) {
            return Status.BAD_REQUEST;
        }
        version10 = version == HTTP_1_0;
        if (version10 || version == HTTP_1_1) {
            return 0;
        }
        int major = (int) (version >>> 16) & 0xFF;
        int minor = (int) version & 0xFF;
        if (version >>> 24 != HTTP_1_1 >>> 24 || (version >>> 8 & 0xFF) != '.' || !Ascii.digit(major) || !Ascii.digit(minor)) {
            return Status.BAD_REQUEST;
        }
        // A higher minor version is answered as ours (RFC 9110, section 2.5).
        return major == '1' ? 0 : Status.HTTP_VERSION_NOT_SUPPORTED;
    }

    private int target(int from, int to) {
        if (from >= to) {
            return Status.BAD_REQUEST;
        }
        if (buffer.getUnsignedByte(from) == '/') {
            return pathAndQuery(from, to);
        }
        if (method.equals("CONNECT")) {
            return Status.NOT_IMPLEMENTED;
        }
        if (to - from == 1 && buffer.getUnsignedByte(from) == '*') {
            asterisk = method.equals("OPTIONS");
            pathStart = from;
            pathEnd = from;
            return asterisk ? 0 : Status.BAD_REQUEST;
        }
        return absolute(from, to);
    }

    /** The absolute form (RFC 9112, section 3.2.2); a user in the authority is refused (RFC 9110, section 4.2.4). */
    private int absolute(int from, int to) {
        int start = afterScheme(from, to);
        if (start < 0) {
            return Status.BAD_REQUEST;
        }
        int at = start;
        while (at < to && Ascii.host(buffer.getUnsignedByte(at))) {
            at++;
        }
        if (at == start) {
            return Status.BAD_REQUEST;
        }
        authorityStart = start;
        authorityEnd = at;
        if (at < to && buffer.getUnsignedByte(at) == '/') {
            return pathAndQuery(at, to);
        }
        if (at < to && buffer.getUnsignedByte(at) != '?') {
            return Status.BAD_REQUEST;
        }
        int status = pathAndQuery(at, to);
        path = "/";
        encoded = true;
        return status;
    }

    private int afterScheme(int from, int to) {
        for (int length = 7; length <= 8; length++) {
            if (to - from > length && Ascii.matches(buffer, from, from + length, length == 7 ? "http://" : "https://")) {
                return from + length;
            }
        }
        return -1;
    }

    private int pathAndQuery(int from, int to) {
        pathStart = from;
        pathEnd = to;
        int previous = 0;
        for (int at = from; at < to; at++) {
            int c = buffer.getUnsignedByte(at);
            if (c <= Ascii.SPACE || c >= 0x7F || c == '#') {
                return Status.BAD_REQUEST;
            }
            if (queryStart < 0) {
                if (c == '?') {
                    pathEnd = at;
                    queryStart = at + 1;
                    queryEnd = to;
                } else if (c == '%' || c == '.' && previous == '/') {
                    encoded = true;
                }
                previous = c;
            }
        }
        if (encoded) {
            path = TargetPath.decode(buffer, pathStart, pathEnd);
            return path.isEmpty() ? Status.BAD_REQUEST : 0;
        }
        return 0;
    }

    String method() {
        return method;
    }

    /** The decoded path, {@code buffer} holding the request; empty for the asterisk form. */
    String path(Buffer buffer) {
        if (!encoded && !Ascii.equals(buffer, pathStart, pathEnd, path)) {
            path = Ascii.string(buffer, pathStart, pathEnd);
        }
        return path;
    }

    boolean hasQuery() {
        return queryStart >= 0;
    }

    String query(Buffer buffer) {
        return Ascii.string(buffer, queryStart, queryEnd);
    }

    /** Whether the client speaks HTTP/1.0. */
    boolean version10() {
        return version10;
    }

    /** Whether the target is {@code *}: the server as a whole. */
    boolean asterisk() {
        return asterisk;
    }

    /** Whether the target names its host, in {@link #authorityStart} to {@link #authorityEnd}. */
    boolean absolute() {
        return authorityEnd > authorityStart;
    }

    int authorityStart() {
        return authorityStart;
    }

    int authorityEnd() {
        return authorityEnd;
    }
}
