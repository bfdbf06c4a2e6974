package org.teavm.classlib.java.lang.ref;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/**
 * TeaVM's is for browsers. Objects have no finalizers here, so that one which is no longer weakly reachable is gone for good.
 * The thread looks for such objects as long as something is registered, twenty times a second after a while.
 */
public final class TCleaner {
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final Set<Registration> registrations = new HashSet<>();
    private final ThreadFactory threads;
    private boolean running;

    private TCleaner(ThreadFactory threads) {
        this.threads = threads;
    }

    public static TCleaner create() {
        return create(task -> new Thread(task, "Cleaner"));
    }

    public static TCleaner create(ThreadFactory threads) {
        return new TCleaner(Objects.requireNonNull(threads, "threadFactory"));
    }

    public Cleanable register(Object object, Runnable action) {
        Registration registration = new Registration(Objects.requireNonNull(object, "obj"), Objects.requireNonNull(action, "action"));
        registrations.add(registration);
        if (!running) {
            running = true;
            Thread thread = threads.newThread(this::cleanUnreachable);
            thread.setDaemon(true);
            thread.start();
        }
        return registration;
    }

    private void cleanUnreachable() {
        while (!registrations.isEmpty()) {
            try {
                Reference<?> found = queue.remove();
                ((Registration) found).clean();
            } catch (InterruptedException ignored) {
                // Nobody may end the thread while something is registered.
            } catch (RuntimeException | Error failed) {
                // As documented: what an action throws is ignored.
            }
        }
        running = false;
    }

    public interface Cleanable {
        /** Runs the action, unless it has run. */
        void clean();
    }

    private final class Registration extends WeakReference<Object> implements Cleanable {
        private final Runnable action;

        private Registration(Object object, Runnable action) {
            super(object, queue);
            this.action = action;
        }

        @Override
        public void clean() {
            if (registrations.remove(this)) {
                clear();
                action.run();
            }
        }
    }
}
