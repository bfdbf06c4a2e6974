package ristretto.images.features;

import java.util.ArrayList;
import java.util.List;
/** {@link ristretto.images.Greeting} and a stack overflow and exhausted memory that are caught. */
public final class Failures {
    private Failures() { }

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
        try {
            System.out.println(recur(1));
        } catch (StackOverflowError full) {
            System.out.println("the stack is full");
        }
        List<byte[]> all = new ArrayList<>();
        try {
            while (true) {
                all.add(new byte[1 << 20]);
            }
        } catch (OutOfMemoryError full) {
            System.out.println("the memory is full");
        }
    }

    private static int recur(int depth) {
        return depth < 0 ? 0 : 1 + recur(depth + 1);
    }
}
