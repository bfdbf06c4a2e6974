package ristretto.http;

import ristretto.signatures.WallClock;

/** The field {@code Date}, written anew once a second. */
final class DateField {
    private final WallClock clock;
    /** Immutable and replaced as a whole: threads may share it. */
    private volatile Line line = new Line(0, new byte[0]);

    DateField(WallClock clock) {
        this.clock = clock;
    }

    /** The line with its end, as of now. */
    byte[] bytes() {
        long now = clock.milliseconds();
        Line current = line;
        long age = now - current.from;
        if (age < 0 || age >= 1000 || current.bytes.length == 0) {
            long second = Math.floorDiv(now, 1000L);
            current = new Line(second * 1000, Ascii.bytes("Date: " + CivilTime.of(second).imfFixdate() + "\r\n"));
            line = current;
        }
        return current.bytes;
    }

    private record Line(long from, byte[] bytes) { }
}
