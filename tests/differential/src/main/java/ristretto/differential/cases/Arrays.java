package ristretto.differential.cases;

import ristretto.differential.Cases;

/** JLS chapter 10. */
public final class Arrays {
    private Arrays() { }

    public static void addTo(Cases cases) {
        cases.add("index out of bounds, every element type", Arrays::bounds);
        cases.add("index out of bounds, constant indexes", Arrays::constantBounds);
        cases.add("index out of bounds, constant index and constant length", Arrays::constantLengths);
        cases.add("unused element out of bounds", () -> Cases.failure(() -> {
            int[] a = ints(2);
            int ignored = a[0] + a[2];
        }));
        cases.add("element of null", () -> Cases.failure(() -> System.out.println(nothing()[0])));
        cases.add("length of null", () -> Cases.failure(() -> System.out.println(nothing().length)));
        cases.add("unused length of null", () -> Cases.failure(() -> {
            int ignored = nothing().length;
        }));
        cases.add("store into null", () -> Cases.failure(() -> nothing()[0] = 1));
        cases.add("store of a wrong type", Arrays::stores);
        cases.add("store of a wrong type by a generic array", () -> Cases.failure(() -> put(new Integer[1], "text")));
        cases.add("order of checks in a store", Arrays::orderOfStore);
        cases.add("negative size", () -> Cases.failure(() -> System.out.println(new int[length(-1)].length)));
        cases.add("negative size of a dimension", () -> Cases.failure(() -> System.out.println(new int[2][length(-3)].length)));
        cases.add("negative size, unused", () -> Cases.failure(() -> {
            Object[] ignored = new Object[length(-5)];
        }));
        cases.add("negative size, only its length is asked for, and unused", () -> Cases.failure(() -> {
            long ignored = 5 >> new byte[length(-5)].length;
        }));
        cases.add("negative size, as an argument that is not read", () -> Cases.failure(() -> System.out.println(first(1, new byte[length(-7)].length))));
        cases.add("wrong cast, only its length is asked for, and unused", () -> Cases.failure(() -> {
            Object text = length(1) > 0 ? "text" : new StringBuilder[0];
            int ignored = ((StringBuilder[]) text).length + 1;
        }));
        cases.add("array of length zero", () -> Cases.failure(() -> System.out.println(new long[length(0)].clone()[0])));
        cases.add("default values", Arrays::defaults);
        cases.add("many dimensions", Arrays::dimensions);
        cases.add("clone", Arrays::clones);
        cases.add("arraycopy", Arrays::copies);
        cases.add("arraycopy that fails", Arrays::failingCopies);
        cases.add("java.util.Arrays", Arrays::utilities);
        cases.add("sort", Arrays::sorts);
        cases.add("initializers", () -> {
            int[][] a = {{1}, {2, 3}, {}};
            char[] c = {'x', 121, 122};
            System.out.println(a[1][1] + a.length + " " + new String(c) + " " + new byte[] {1, -1, (byte) 200}[2]);
        });
        cases.add("class of arrays", () -> System.out.println(new int[0].getClass().getName() + " " + new String[0].getClass().getName()
            + " " + new int[0][0].getClass().getName() + " " + new Object[0].getClass().getSimpleName()));
        cases.add("element types wrap", () -> {
            byte[] b = new byte[1];
            b[0] += (byte) 200;
            b[0]++;
            char[] c = new char[1];
            c[0]--;
            short[] s = {32767};
            s[0]++;
            boolean[] z = {true};
            z[0] ^= true;
            System.out.println(b[0] + " " + (int) c[0] + " " + s[0] + " " + z[0]);
        });
    }

    private static int first(int first, int second) {
        return first;
    }

    private static int length(int value) {
        return Integer.parseInt(Integer.toString(value));
    }

    private static int[] nothing() {
        return length(0) == 0 ? null : new int[1];
    }

    private static <T> void put(T[] array, Object value) {
        @SuppressWarnings("unchecked")
        T element = (T) value;
        array[0] = element;
    }

    private static void bounds() {
        int[] ints = ints(3);
        byte[] bytes = new byte[length(3)];
        short[] shorts = new short[length(3)];
        char[] chars = new char[length(3)];
        long[] longs = new long[length(3)];
        float[] floats = new float[length(3)];
        double[] doubles = new double[length(3)];
        boolean[] booleans = new boolean[length(3)];
        Object[] objects = new Object[length(3)];
        int[][] arrays = new int[length(3)][1];
        for (int i : new int[] {-1, 0, 2, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Cases.failure(() -> System.out.print(ints[i]));
            Cases.failure(() -> System.out.print(bytes[i]));
            Cases.failure(() -> System.out.print(shorts[i]));
            Cases.failure(() -> System.out.print((int) chars[i]));
            Cases.failure(() -> System.out.print(longs[i]));
            Cases.failure(() -> System.out.print(floats[i]));
            Cases.failure(() -> System.out.print(doubles[i]));
            Cases.failure(() -> System.out.print(booleans[i]));
            Cases.failure(() -> System.out.print(objects[i]));
            Cases.failure(() -> System.out.print(arrays[i][0]));
            Cases.failure(() -> System.out.print(arrays[0][i]));
            Cases.failure(() -> ints[i] = 1);
            Cases.failure(() -> bytes[i]++);
            Cases.failure(() -> longs[i] <<= 3);
            Cases.failure(() -> doubles[i] = 1);
            Cases.failure(() -> objects[i] = "x");
            Cases.failure(() -> chars[i] += 1);
            Cases.failure(() -> arrays[i][i] = 5);
        }
    }

    private static int[] ints(int length) {
        return new int[length(length)];
    }

    private static void constantBounds() {
        Cases.failure(() -> System.out.print(ints(0)[0]));
        Cases.failure(() -> System.out.print(ints(1)[1]));
        Cases.failure(() -> System.out.print(ints(2)[-1]));
        Cases.failure(() -> {
            int[] a = ints(4);
            a[3] = 1;
            a[4] = 2;
        });
        Cases.failure(() -> {
            int sum = 0;
            int[] a = ints(5);
            for (int i = 0; i <= a.length; i++) {
                sum += a[i];
            }
            System.out.println(sum);
        });
    }

    /** The lengths are in sight of the compiler: TeaVM leaves out the check of the upper bound. */
    private static void constantLengths() {
        Cases.failure(() -> {
            int[] a = new int[3];
            a[3] = 1;
            System.out.println(a[3]);
        });
        Cases.failure(() -> {
            long[] a = new long[2];
            System.out.println(a[7]);
        });
        Cases.failure(() -> {
            int[] a = new int[4];
            int i = 4;
            if (i >= a.length || a[0] == 0) {
                System.out.println(a[i]);
            }
        });
    }

    private static void stores() {
        Object[] strings = new String[3];
        Object[] numbers = new Number[3];
        Object[] arrays = new int[3][];
        Object[] runnables = new Runnable[1];
        Object[] comparables = new Comparable<?>[1];
        for (Object value : new Object[] {"s", 1, 1.5, null, new int[1], new Object()}) {
            Cases.failure(() -> strings[0] = value);
            Cases.failure(() -> numbers[0] = value);
            Cases.failure(() -> arrays[0] = value);
            Cases.failure(() -> runnables[0] = value);
            Object[] any = new Object[1];
            Cases.failure(() -> any[0] = value);
            Cases.failure(() -> comparables[0] = value);
        }
        Cases.failure(() -> runnables[0] = (Runnable) () -> { });
        System.out.println(java.util.Arrays.toString(strings) + java.util.Arrays.toString(numbers));
    }

    private static int noisy(String text, int value) {
        System.out.print(text + " ");
        return value;
    }

    private static int[] noisyArray(String text, int[] value) {
        System.out.print(text + " ");
        return value;
    }

    private static void orderOfStore() {
        Cases.failure(() -> noisyArray("array", null)[noisy("index", 0)] = noisy("value", 1));
        Cases.failure(() -> noisyArray("array", new int[1])[noisy("index", 5)] = noisy("value", 1));
        Cases.failure(() -> noisyArray("array", null)[noisy("index", 0)] += noisy("value", 1));
        Cases.failure(() -> noisyArray("array", new int[1])[noisy("index", 5)] += noisy("value", 1));
        Cases.failure(() -> noisyArray("array", new int[1])[noisy("index", 0)] = 1 / noisy("value", 0));
    }

    private static void defaults() {
        System.out.println(java.util.Arrays.toString(new long[length(1)]) + java.util.Arrays.toString(new double[1]) + (int) new char[1].clone()[0]
            + java.util.Arrays.toString(new boolean[1]) + java.util.Arrays.toString(new Object[1]) + java.util.Arrays.toString(new float[1]));
    }

    private static void dimensions() {
        int[][][] a = new int[length(2)][3][4];
        a[1][2][3] = 7;
        int[][] b = new int[length(3)][];
        b[1] = a[1][2];
        String[][] c = new String[2][2];
        System.out.println(a[1].length + " " + a[0][0].length + " " + b[1][3] + " " + b[0] + " " + c[1][1]);
        Cases.failure(() -> System.out.println(b[0][0]));
        Cases.failure(() -> System.out.println(new int[length(0)][length(-1)].length));
    }

    private static void clones() {
        int[] a = {1, 2, 3};
        int[] b = a.clone();
        b[0] = 9;
        String[][] c = {{"x"}, {"y"}};
        String[][] d = c.clone();
        d[0] = null;
        d[1][0] = "z";
        System.out.println(a[0] + " " + b[0] + " " + c[0][0] + c[1][0] + " " + (a.getClass() == b.getClass()) + " " + a.equals(b));
        Cases.failure(() -> System.out.println(nothing().clone().length));
    }

    private static void copies() {
        int[] a = {1, 2, 3, 4, 5, 6, 7, 8};
        System.arraycopy(a, 0, a, 2, 5);
        System.out.println(java.util.Arrays.toString(a));
        System.arraycopy(a, 3, a, 1, 5);
        System.out.println(java.util.Arrays.toString(a));
        Object[] o = {"a", "b", "c"};
        String[] s = new String[3];
        System.arraycopy(o, 1, s, 0, 2);
        System.arraycopy(o, 0, o, 1, 2);
        System.out.println(java.util.Arrays.toString(s) + java.util.Arrays.toString(o));
        System.arraycopy(a, 8, a, 8, 0);
    }

    private static void failingCopies() {
        int[] a = new int[4];
        Cases.failure(() -> System.arraycopy(a, 0, a, 2, 3));
        Cases.failure(() -> System.arraycopy(a, -1, a, 0, 1));
        Cases.failure(() -> System.arraycopy(a, 0, a, -1, 1));
        Cases.failure(() -> System.arraycopy(a, 0, a, 0, -1));
        Cases.failure(() -> System.arraycopy(a, 5, a, 0, 0));
        Cases.failure(() -> System.arraycopy(a, 0, null, 0, 1));
        Cases.failure(() -> System.arraycopy(null, 0, a, 0, 1));
        Cases.failure(() -> System.arraycopy(a, 0, new long[4], 0, 1));
        Cases.failure(() -> System.arraycopy("text", 0, a, 0, 1));
        Object[] mixed = {"a", 1, "b"};
        String[] strings = new String[3];
        Cases.failure(() -> System.arraycopy(mixed, 0, strings, 0, 3));
        System.out.println(java.util.Arrays.toString(strings));
        Cases.failure(() -> System.arraycopy(a, Integer.MAX_VALUE, a, 0, 2));
    }

    private static void utilities() {
        int[] a = {5, 3, 9, 1};
        System.out.println(java.util.Arrays.toString(java.util.Arrays.copyOf(a, 6)) + java.util.Arrays.toString(java.util.Arrays.copyOfRange(a, 1, 3))
            + java.util.Arrays.hashCode(a) + " " + java.util.Arrays.equals(a, a.clone()) + java.util.Arrays.asList(1, 2, null)
            + java.util.Arrays.deepToString(new int[][] {{1}, {2, 3}, null}) + java.util.Arrays.hashCode(new double[] {1.5, -0.0}));
        java.util.Arrays.fill(a, 1, 3, 7);
        System.out.println(java.util.Arrays.toString(a) + java.util.Arrays.toString((int[]) null));
        Cases.failure(() -> java.util.Arrays.copyOfRange(new int[3], 5, 6));
        Cases.failure(() -> java.util.Arrays.copyOf(new int[3], length(-1)));
        Cases.failure(() -> java.util.Arrays.asList("x").add("y"));
        System.out.println(java.util.Arrays.binarySearch(new int[] {1, 3, 5, 7}, 5) + " " + java.util.Arrays.binarySearch(new int[] {1, 3, 5, 7}, 4));
    }

    private static void sorts() {
        int seed = 12345;
        int[] a = new int[1000];
        double[] d = new double[200];
        String[] s = new String[300];
        for (int i = 0; i < a.length; i++) {
            seed = seed * 1103515245 + 12345;
            a[i] = seed >> 8;
            d[i % 200] = i % 17 == 0 ? Double.NaN : i % 13 == 0 ? -0.0 : seed / 1e3;
            s[i % 300] = Integer.toString(seed & 0xFFF, 36);
        }
        java.util.Arrays.sort(a);
        java.util.Arrays.sort(d);
        java.util.Arrays.sort(s);
        System.out.println(java.util.Arrays.hashCode(a) + " " + java.util.Arrays.hashCode(d) + " " + java.util.Arrays.hashCode(s));
        java.util.Arrays.sort(s, (x, y) -> x.length() - y.length());
        System.out.println(java.util.Arrays.hashCode(s));
        Integer[] boxed = {3, 1, 2};
        java.util.Arrays.sort(boxed, java.util.Comparator.reverseOrder());
        System.out.println(java.util.Arrays.toString(boxed));
        java.util.Arrays.sort(a, 10, 500);
        System.out.println(java.util.Arrays.hashCode(a));
    }
}
