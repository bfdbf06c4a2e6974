package org.teavm.runtime;

import org.teavm.interop.Address;

/** Why classes are in the erroneous state (JLS 12.4.2): what those are told who ask for one again. */
final class ErroneousClasses {
    private static Failure failures;

    private ErroneousClasses() { }

    private static final class Failure {
        final long type;
        final Throwable reason;
        final Failure next;

        Failure(long type, Throwable reason, Failure next) {
            this.type = type;
            this.reason = reason;
            this.next = next;
        }
    }

    /** Does without, as HotSpot does, if there is no memory or stack for it. */
    static void remember(Address type, Throwable thrown) {
        try {
            failures = new Failure(type.toLong(), reason(thrown), failures);
        } catch (OutOfMemoryError | StackOverflowError none) {
            // What failed first is the more important.
        }
    }

    /** The exception itself might keep much alive, and its thread may be another by then. */
    private static Throwable reason(Throwable thrown) {
        String message = thrown.getMessage();
        Throwable reason = new ExceptionInInitializerError("Exception " + thrown.getClass().getName() + (message == null ? "" : ": " + message)
            + " [in thread \"" + Thread.currentThread().getName() + "\"]");
        reason.setStackTrace(thrown.getStackTrace());
        return reason;
    }

    static NoClassDefFoundError error(Address type, String name) {
        NoClassDefFoundError error = new NoClassDefFoundError(name == null ? null : "Could not initialize class " + name);
        for (Failure each = failures; each != null; each = each.next) {
            if (each.type == type.toLong()) {
                error.initCause(each.reason);
            }
        }
        return error;
    }
}
