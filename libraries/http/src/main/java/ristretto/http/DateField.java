package ristretto.http;

import ristretto.signatures.WallClock;

/** The field {@code Date}, written anew once a second, and the name of {@code Content-Length}, which mostly follows. */
final class DateField {
    private final WallClock clock;
    /** Immutable and replaced as a whole: threads may share it. */
    private volatile Line line = new Line(0, new byte[0], new byte[0]);

    DateField(WallClock clock) {
        this.clock = clock;
    }

    /** The line with its end, as of now. */
    byte[] line() {
        return current().date;
    }

    /** The same and {@code Content-Length: }. */
    byte[] lineAndLength() {
        return current().dateAndLength;
    }

    private Line current() {
        long now = clock.milliseconds();
        Line current = line;
        long age = now - current.from;
        if (age < 0 || age >= 1000 || current.date.length == 0) {
            long second = Math.floorDiv(now, 1000L);
            String date = "Date: " + CivilTime.of(second).imfFixdate() + "\r\n";
            current = new Line(second * 1000, Ascii.bytes(date), Ascii.bytes(date + "Content-Length: "));
            line = current;
        }
        return current;
    }

    private record Line(long from, byte[] date, byte[] dateAndLength) { }
}
