package org.teavm.classlib.java.lang;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.teavm.interop.Remove;
import org.teavm.interop.Rename;
import org.teavm.interop.Superclass;
import org.teavm.runtime.ExceptionHandling;

/**
 * Stands in for TeaVM's class: it keeps call sites, from which the trace is described when somebody asks, and prints
 * causes and suppressed exceptions as HotSpot does.
 */
@Superclass("java.lang.Object")
public class TThrowable extends RuntimeException {
    private static final long serialVersionUID = -3042686055658047285L;

    private String message;
    /** This object while no cause is set. */
    private TThrowable cause;
    private TThrowable[] suppressed;
    private boolean suppressionDisabled;
    private boolean traceDisabled;
    private int[] callSites;
    private TStackTraceElement[] stackTrace;

    @Rename("fakeInit")
    public TThrowable() { }

    @Rename("<init>")
    private void init() {
        fillInStackTrace();
        cause = this;
    }

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") String message) { }

    @Rename("<init>")
    private void init(String message) {
        fillInStackTrace();
        this.message = message;
        cause = this;
    }

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") String message, @SuppressWarnings("unused") TThrowable cause) { }

    @Rename("<init>")
    private void init(String message, TThrowable cause) {
        fillInStackTrace();
        this.message = message;
        this.cause = cause;
    }

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") TThrowable cause) { }

    @Rename("<init>")
    private void init(TThrowable cause) {
        fillInStackTrace();
        message = cause == null ? null : cause.toString();
        this.cause = cause;
    }

    @SuppressWarnings("unused")
    @Rename("fakeInit")
    protected TThrowable(String message, TThrowable cause, boolean enableSuppression, boolean writableStackTrace) { }

    @Rename("<init>")
    public void init(String message, TThrowable cause, boolean enableSuppression, boolean writableStackTrace) {
        traceDisabled = !writableStackTrace;
        suppressionDisabled = !enableSuppression;
        fillInStackTrace();
        this.message = message;
        this.cause = cause;
    }

    @Override
    public Throwable fillInStackTrace() {
        if (!traceDisabled) {
            callSites = ExceptionHandling.callSites();
            stackTrace = null;
        }
        return this;
    }

    @Rename("getMessage")
    public String getMessage0() {
        return message;
    }

    @Rename("getLocalizedMessage")
    public String getLocalizedMessage0() {
        return getMessage();
    }

    @Remove
    public native TThrowable getCause();

    @Rename("getCause")
    public TThrowable getCause0() {
        return cause == this ? null : cause;
    }

    @Remove
    public native Class<?> getClass0();

    @Rename("toString")
    public String toString0() {
        String text = getLocalizedMessage();
        return text == null ? getClass().getName() : getClass().getName() + ": " + text;
    }

    public TThrowable initCause(TThrowable cause) {
        if (this.cause != this) {
            throw new IllegalStateException("Can't overwrite cause with "
                + (cause == null ? "a null" : cause.toString()), this);
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        this.cause = cause;
        return this;
    }

    @Rename("getStackTrace")
    public TStackTraceElement[] getStackTrace0() {
        return described().clone();
    }

    private TStackTraceElement[] described() {
        if (stackTrace == null) {
            stackTrace = callSites == null ? new TStackTraceElement[0]
                : (TStackTraceElement[]) (Object) ExceptionHandling.describe(callSites, getClass());
            callSites = null;
        }
        return stackTrace;
    }

    public void setStackTrace(TStackTraceElement[] trace) {
        TStackTraceElement[] copy = trace.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        if (!traceDisabled) {
            stackTrace = copy;
            callSites = null;
        }
    }

    @Rename("getSuppressed")
    public final TThrowable[] getSuppressed0() {
        return copyOfSuppressed();
    }

    private TThrowable[] copyOfSuppressed() {
        return suppressed == null ? new TThrowable[0] : suppressed.clone();
    }

    public final void addSuppressed(TThrowable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (!suppressionDisabled) {
            int count = suppressed == null ? 0 : suppressed.length;
            TThrowable[] more = new TThrowable[count + 1];
            for (int i = 0; i < count; i++) {
                more[i] = suppressed[i];
            }
            more[count] = exception;
            suppressed = more;
        }
    }

    @Override
    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream stream) {
        stream.print(report());
    }

    public void printStackTrace(PrintWriter writer) {
        writer.print(report());
    }

    private String report() {
        StringBuilder text = new StringBuilder();
        report(text, null, "", "", null);
        return text.toString();
    }

    /** Without the frames that it shares with the one that encloses it. */
    private void report(StringBuilder text, TThrowable enclosing, String indent, String caption, Seen outer) {
        text.append(indent).append(caption);
        if (outer != null && outer.has(this)) {
            text.append("[CIRCULAR REFERENCE: ").append(this).append("]\n");
            return;
        }
        text.append(this).append('\n');
        described();
        int shared = enclosing == null ? 0 : shared(enclosing);
        for (int i = 0; i < stackTrace.length - shared; i++) {
            text.append(indent).append("\tat ").append(stackTrace[i]).append('\n');
        }
        if (shared > 0) {
            text.append(indent).append("\t... ").append(shared).append(" more\n");
        }
        Seen seen = outer == null ? new Seen() : outer;
        seen.add(this);
        if (suppressed != null) {
            for (TThrowable other : suppressed) {
                other.report(text, this, indent + '\t', "Suppressed: ", seen);
            }
        }
        TThrowable reason = getCause();
        if (reason != null) {
            reason.report(text, this, indent, "Caused by: ", seen);
        }
    }

    private int shared(TThrowable enclosing) {
        TStackTraceElement[] others = enclosing.stackTrace;
        int shared = 0;
        while (shared < stackTrace.length && shared < others.length
                && stackTrace[stackTrace.length - 1 - shared].equals(others[others.length - 1 - shared])) {
            shared++;
        }
        return shared;
    }

    /** Those printed already. */
    private static final class Seen {
        private TThrowable one;
        private Seen others;

        private void add(TThrowable next) {
            Seen rest = new Seen();
            rest.one = one;
            rest.others = others;
            one = next;
            others = rest;
        }

        private boolean has(TThrowable other) {
            for (Seen at = this; at != null; at = at.others) {
                if (at.one == other) {
                    return true;
                }
            }
            return false;
        }
    }
}
