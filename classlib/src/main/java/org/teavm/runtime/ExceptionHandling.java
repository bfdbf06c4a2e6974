package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/**
 * Throws, and tells where. Frames of the list of roots know their call site; the tables of call sites (exceptions.c) know
 * its handlers and its source lines. What the generated code calls keeps TeaVM's names.
 */
@StaticInit
public final class ExceptionHandling {
    private static Throwable thrown;

    private ExceptionHandling() { }

    @Unmanaged
    private static native void jumpToFrame(Address frame, int handler);

    @Unmanaged
    private static native void abort();

    /** Takes the exception that is being thrown, in its handler. */
    @Export(name = "teavm_catchException")
    @Unmanaged
    public static Throwable catchException() {
        Throwable exception = thrown;
        thrown = null;
        return exception;
    }

    @Unmanaged
    public static Throwable peekException() {
        return thrown;
    }

    /** Goes to the innermost handler on this stack; a fiber has one for everything at its entry. */
    @Unmanaged
    public static void throwException(Throwable exception) {
        thrown = exception;
        RuntimeObject object = Address.ofObject(exception).toStructure();
        RuntimeClass type = RuntimeClass.getClass(object);
        for (Address frame = ShadowStack.getStackTop(); frame != null; frame = ShadowStack.getNextStackFrame(frame)) {
            int handler = handler(ShadowStack.getCallSiteId(frame), type);
            if (handler >= 0) {
                jumpToFrame(frame, handler);
            }
        }
        abort();
    }

    @Unmanaged
    public static void throwClassCastException() {
        throwException(new ClassCastException());
    }

    @Unmanaged
    @Export(name = "teavm_throwNullPointerException")
    public static void throwNullPointerException() {
        throwException(new NullPointerException());
    }

    @Unmanaged
    @Export(name = "teavm_throwArrayIndexOutOfBoundsException")
    public static void throwArrayIndexOutOfBoundsException() {
        throwException(new ArrayIndexOutOfBoundsException());
    }

    @Unmanaged
    @Export(name = "semantics_throw_index_out_of_bounds")
    public static void throwIndexOutOfBounds(int index, int length) {
        throwException(indexOutOfBounds(index, length));
    }

    /* Exceptions with messages are made by managed methods: what is not managed must not allocate while it holds an object. */

    private static Throwable indexOutOfBounds(int index, int length) {
        return new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    @Unmanaged
    @Export(name = "semantics_throw_array_store")
    public static void throwArrayStore(Object value) {
        throwException(arrayStore(value));
    }

    private static Throwable arrayStore(Object value) {
        return new ArrayStoreException(value.getClass().getName());
    }

    @Unmanaged
    @Export(name = "semantics_throw_division_by_zero")
    public static void throwDivisionByZero() {
        throwException(divisionByZero());
    }

    private static Throwable divisionByZero() {
        return new ArithmeticException("/ by zero");
    }

    /** The methods being executed, innermost first. */
    @Unmanaged
    public static StackTraceElement[] fillStackTrace() {
        return describe(ShadowStack.getStackTop());
    }

    private static StackTraceElement[] describe(Address top) {
        int depth = 0;
        for (Address frame = top; frame != null; frame = ShadowStack.getNextStackFrame(frame)) {
            for (int at = first(ShadowStack.getCallSiteId(frame)); at != 0; at = next(at)) {
                depth++;
            }
        }
        StackTraceElement[] trace = new StackTraceElement[depth];
        int index = 0;
        for (Address frame = top; frame != null; frame = ShadowStack.getNextStackFrame(frame)) {
            for (int at = first(ShadowStack.getCallSiteId(frame)); at != 0; at = next(at)) {
                trace[index++] = new StackTraceElement(string(type(at)), string(method(at)), string(file(at)), line(at));
            }
        }
        return trace;
    }

    /** From UTF-8 without surrogates, as the compiler writes names; null if empty. */
    private static String string(Address text) {
        int length = 0;
        while (text.add(length).getByte() != 0) {
            length++;
        }
        char[] characters = new char[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            int c = text.add(i).getByte() & 0xFF;
            if (c >= 0xE0) {
                c = (c & 0x0F) << 12 | (text.add(i + 1).getByte() & 0x3F) << 6 | text.add(i + 2).getByte() & 0x3F;
                i += 2;
            } else if (c >= 0xC0) {
                c = (c & 0x1F) << 6 | text.add(i + 1).getByte() & 0x3F;
                i++;
            }
            characters[count++] = (char) c;
        }
        return length == 0 ? null : new String(characters, 0, count);
    }

    /** Prints the methods being executed to the console of last resort, without allocating. */
    @Import(name = "machine_print_stack")
    @Unmanaged
    public static native void printStack();

    @Import(name = "callsite_handler")
    @Unmanaged
    private static native int handler(int site, RuntimeClass thrown);

    @Import(name = "callsite_first")
    @Unmanaged
    private static native int first(int site);

    @Import(name = "callsite_next")
    @Unmanaged
    private static native int next(int location);

    @Import(name = "callsite_line")
    @Unmanaged
    private static native int line(int location);

    @Import(name = "callsite_type")
    @Unmanaged
    private static native Address type(int location);

    @Import(name = "callsite_method")
    @Unmanaged
    private static native Address method(int location);

    @Import(name = "callsite_file")
    @Unmanaged
    private static native Address file(int location);
}
