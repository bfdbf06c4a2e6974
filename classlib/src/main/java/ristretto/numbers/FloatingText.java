package ristretto.numbers;

/** Floating point as text: {@code Double.toString}, {@code Float.toString}. */
public final class FloatingText {
    private FloatingText() { }

    public static String of(double value) {
        if (value - value != 0 || value == 0) {
            return special(value);
        }
        return layOut(ShortestDecimal.of(Math.abs(value)), value < 0);
    }

    public static String of(float value) {
        if (value - value != 0 || value == 0) {
            return special(value);
        }
        return layOut(ShortestDecimal.of(Math.abs(value)), value < 0);
    }

    private static String special(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        return value != value ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
    }

    /** Plain from 10^-3 to less than 10^7, otherwise with one digit before the point and an exponent. */
    private static String layOut(ShortestDecimal decimal, boolean negative) {
        String digits = Long.toString(decimal.digits());
        int point = digits.length() + decimal.exponent();
        StringBuilder text = new StringBuilder(26);
        if (negative) {
            text.append('-');
        }
        if (point > 7 || point < -2) {
            text.append(digits.charAt(0)).append('.').append(digits.length() == 1 ? "0" : digits.substring(1)).append('E').append(point - 1);
        } else if (point <= 0) {
            text.append("0.").append("00", 0, -point).append(digits);
        } else if (point >= digits.length()) {
            text.append(digits).append("000000", 0, point - digits.length()).append(".0");
        } else {
            text.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
        return text.toString();
    }
}
