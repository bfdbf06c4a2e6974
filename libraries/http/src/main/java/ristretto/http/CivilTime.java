package ristretto.http;

/** A second of the proleptic Gregorian calendar, in UTC. */
record CivilTime(int year, int month, int day, int weekday, int hour, int minute, int second) {
    private static final String WEEKDAYS = "SunMonTueWedThuFriSat";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int DAY = 86_400;
    /** Days in 400 years. */
    private static final int ERA = 146_097;
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final int EPOCH = 719_468;

    /** {@code of(seconds)} is the time {@code seconds} after 1970-01-01T00:00:00Z. */
    static CivilTime of(long seconds) {
        int days = (int) Math.floorDiv(seconds, (long) DAY);
        int rest = (int) (seconds - (long) days * DAY);
        // Years are counted from the first of March, so that the leap day is the last of its year.
        int shifted = days + EPOCH;
        int era = Math.floorDiv(shifted, ERA);
        int dayOfEra = shifted - era * ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return new CivilTime(year, month, day, Math.floorMod(days + 4, 7), rest / 3600, rest / 60 % 60, rest % 60);
    }

    /** As {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 9110, section 5.6.7). */
    String imfFixdate() {
        StringBuilder text = new StringBuilder(29);
        text.append(WEEKDAYS, 3 * weekday, 3 * weekday + 3).append(", ");
        two(text, day).append(' ').append(MONTHS, 3 * month - 3, 3 * month).append(' ').append(year).append(' ');
        return clock(text).append(" GMT").toString();
    }

    /** As {@code 06/Nov/1994:08:49:37 +0000}, the form of the Common Log Format. */
    String logTime() {
        StringBuilder text = new StringBuilder(26);
        two(text, day).append('/').append(MONTHS, 3 * month - 3, 3 * month).append('/').append(year).append(':');
        return clock(text).append(" +0000").toString();
    }

    private StringBuilder clock(StringBuilder text) {
        two(text, hour).append(':');
        two(text, minute).append(':');
        return two(text, second);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
