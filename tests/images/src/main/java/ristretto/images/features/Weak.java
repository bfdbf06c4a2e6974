package ristretto.images.features;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
/** {@link ristretto.images.Greeting} and a weak reference and its queue. */
public final class Weak {
    private Weak() { }

    public static void main(String[] arguments) {
        System.out.println("Hello, world");
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        WeakReference<Object> reference = new WeakReference<>(new Object(), queue);
        System.gc();
        System.out.println(reference.get() == null && queue.poll() == reference);
    }
}
