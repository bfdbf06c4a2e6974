package ristretto.http;

import ristretto.signatures.Buffer;
import ristretto.signatures.Console;
import ristretto.signatures.IpAddress;
import ristretto.signatures.WallClock;

/** A line for each request, in the Common Log Format. */
final class AccessLog {
    private final Console console;
    private final WallClock clock;
    private final boolean on;

    AccessLog(Console console, WallClock clock, boolean on) {
        this.console = console;
        this.clock = clock;
        this.on = on;
    }

    /** {@code log(...)} writes that the request line in {@code [from, to)} was answered with {@code length} bytes of body. */
    void log(IpAddress client, Buffer buffer, int from, int to, int status, long length) {
        if (on) {
            StringBuilder line = new StringBuilder(80 + to - from);
            line.append(client).append(" - - [").append(CivilTime.of(Math.floorDiv(clock.milliseconds(), 1000L)).logTime());
            line.append("] \"");
            quote(line, buffer, from, to);
            line.append("\" ").append(status).append(' ');
            console.print((length > 0 ? line.append(length) : line.append('-')).toString());
        }
    }

    /** Nothing that a client sends can end the quotation, start a line, or speak to a terminal. */
    private static void quote(StringBuilder line, Buffer buffer, int from, int to) {
        for (int at = from; at < to; at++) {
            int c = buffer.getUnsignedByte(at);
            if (c < Ascii.SPACE || c >= 0x7F || c == '"' || c == '\\') {
                line.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xF, 16));
            } else {
                line.append((char) c);
            }
        }
        if (from == to) {
            line.append('-');
        }
    }
}
