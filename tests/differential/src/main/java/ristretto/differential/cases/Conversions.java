package ristretto.differential.cases;

import ristretto.differential.Cases;

/** JLS chapter 5. */
public final class Conversions {
    private static final double[] DOUBLES = {0, -0.0, 0.4, 0.5, 0.6, 1.5, -0.5, -1.5, 127, 128, 255.9, -128.9, -129, 32767.5, 65535.9,
        65536, 2147483646.5, 2147483647, 2147483647.5, 2147483648.0, 2147483649.0, -2147483648.0, -2147483648.9, -2147483649.0, 4294967296.5,
        9.223372036854775E18, 9.223372036854776E18, -9.223372036854776E18, -9.3E18, 1e19, 1e100, -1e100, Double.MIN_VALUE,
        Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Float.MAX_VALUE, 16777217, 1e-50};

    private Conversions() { }

    public static void addTo(Cases cases) {
        cases.add("double to every integer type", () -> {
            for (double d : DOUBLES) {
                System.out.println((int) d + " " + (long) d + " " + (short) d + " " + (byte) d + " " + (int) (char) d);
            }
        });
        cases.add("float to every integer type", () -> {
            for (double d : DOUBLES) {
                float f = (float) d;
                System.out.println((int) f + " " + (long) f + " " + (short) f + " " + (byte) f + " " + (int) (char) f);
            }
        });
        cases.add("constant conversions", () -> System.out.println((int) Double.NaN + " " + (long) 1e30 + " " + (byte) 300.7
            + " " + (int) Float.NEGATIVE_INFINITY + " " + (char) -1.5 + " " + (short) 1e10f));
        cases.add("double to float", () -> {
            for (double d : DOUBLES) {
                System.out.println(Float.floatToIntBits((float) d) + " " + Double.doubleToLongBits((float) d));
            }
        });
        cases.add("long and int to floating point", Conversions::toFloating);
        cases.add("narrowing of integers", Conversions::narrowing);
        cases.add("boxing and unboxing", Conversions::boxing);
        cases.add("unboxing null", () -> Cases.failure(() -> {
            Integer none = none();
            int value = none;
            System.out.println(value);
        }));
        cases.add("casts that succeed and fail", Conversions::casts);
        cases.add("unused cast that fails", () -> Cases.failure(() -> {
            Object text = text();
            Integer ignored = (Integer) text;
        }));
        cases.add("cast of null", () -> System.out.println((String) (Object) none()));
        cases.add("cast of arrays", Conversions::arrayCasts);
        cases.add("cast by a generic method", () -> Cases.failure(() -> {
            Integer value = Conversions.<Integer>anything(text());
            System.out.println(value);
        }));
        cases.add("instanceof", Conversions::instances);
        cases.add("ternary promotes", () -> {
            Object mixed = text() != null ? 1 : 2.0;
            char c = 'x';
            int i = 0;
            System.out.println(mixed + " " + (text() != null ? c : 0) + " " + (text() != null ? c : i));
        });
    }

    private static Integer none() {
        return Boolean.parseBoolean("true") ? null : Integer.valueOf(1);
    }

    private static Object text() {
        return "text".substring(0);
    }

    @SuppressWarnings("unchecked")
    private static <T> T anything(Object value) {
        return (T) value;
    }

    private static void toFloating() {
        for (long l : new long[] {0, 1, -1, 16777217, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE, 0x7FFFFFBFFFFFFFFFL, Integer.MAX_VALUE}) {
            System.out.println(Double.doubleToLongBits(l) + " " + Float.floatToIntBits(l) + " " + Float.floatToIntBits((int) l)
                + " " + Double.doubleToLongBits((int) l));
        }
    }

    private static void narrowing() {
        for (long l : new long[] {0, 127, 128, 255, 256, -129, 32768, 65535, 65536, -65537, 1L << 31, 1L << 32, Long.MIN_VALUE + 5, -1}) {
            System.out.println((byte) l + " " + (short) l + " " + (int) (char) l + " " + (int) l + " " + (byte) (int) l + " "
                + (int) (char) (byte) l + " " + (short) (char) l);
        }
    }

    private static void boxing() {
        Integer a = 127;
        Integer b = 127;
        Integer c = 128;
        Integer d = 128;
        Long e = 127L;
        Character f = 'a';
        Object g = 1;
        Object h = 1L;
        System.out.println((a == b) + " " + c.equals(d) + " " + e.equals(127) + " " + f.equals('a') + " " + g.equals(h));
        System.out.println((Integer.valueOf(-128) == Integer.valueOf(-128)) + " " + (Long.valueOf(5) == Long.valueOf(5)) + " "
            + (Character.valueOf('\u007f') == Character.valueOf('\u007f')) + " " + (Byte.valueOf((byte) 3) == Byte.valueOf((byte) 3))
            + " " + (Short.valueOf((short) 9) == Short.valueOf((short) 9)) + " " + (Boolean.valueOf(true) == Boolean.TRUE)
            + " " + (c == d) + " " + (Integer.valueOf(-129) == Integer.valueOf(-129)));
        a++;
        c += a;
        System.out.println(a + " " + c + " " + (a < c));
    }

    private static void casts() {
        Object[] values = {"s", 1, 2L, 'c', 1.5, new int[0], new Object(), new StringBuilder("x"), null};
        for (Object value : values) {
            Cases.failure(() -> System.out.print((String) value + " "));
            Cases.failure(() -> System.out.print((Number) value + " "));
            Cases.failure(() -> System.out.print(((Comparable<?>) value == value) + " "));
            Cases.failure(() -> System.out.print(((CharSequence) value == value) + " "));
            Cases.failure(() -> System.out.print(((int[]) value == value) + " "));
        }
    }

    private static void arrayCasts() {
        Object[] values = {new String[1], new Object[1], new Integer[2], new int[3], new int[2][2], new String[1][1], new long[1]};
        for (Object value : values) {
            System.out.println((value instanceof Object[]) + " " + (value instanceof String[]) + " " + (value instanceof Number[])
                + " " + (value instanceof int[]) + " " + (value instanceof int[][]) + " " + (value instanceof Object[][])
                + " " + (value instanceof Cloneable) + " " + (value instanceof java.io.Serializable) + " " + (value instanceof CharSequence[]));
            Cases.failure(() -> System.out.print(((Object[]) value).length + " "));
        }
    }

    private static void instances() {
        for (Object value : new Object[] {1, "x", null, 'c', new int[0], Thread.State.class == null ? 1 : 2.5f}) {
            System.out.println((value instanceof Integer) + " " + (value instanceof Integer i && i > 0) + " " + (value instanceof Object)
                + " " + (value instanceof CharSequence s && !s.isEmpty()) + " " + !(value instanceof Comparable<?>));
        }
    }
}
