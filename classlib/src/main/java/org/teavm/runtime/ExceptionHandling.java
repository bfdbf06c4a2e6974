package org.teavm.runtime;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;

/**
 * Throws, and tells where. Frames of the list of roots know their call site; the tables of call sites (exceptions.c) know
 * its handlers and its source lines. What the generated code calls keeps TeaVM's names.
 */
@StaticInit
public final class ExceptionHandling {
    /** What HotSpot keeps: -XX:MaxJavaStackTraceDepth. */
    private static final int MAXIMUM_DEPTH = 1024;
    /** Frames that a trace leaves out, because they belong to the making of the exception. */
    private static final int MAKING = 16;
    /** {@code MACHINE_STACK_RESERVE}. */
    private static final int STACK_RESERVE = 32 << 10;

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

    /** In the program's own classes; the message is that of the compiler. */
    @Unmanaged
    @Export(name = "semantics_throw_null_pointer")
    public static void throwNullPointer(Address message) {
        throwException(nullPointer(message));
    }

    private static Throwable nullPointer(Address message) {
        return new NullPointerException(string(message));
    }

    @Unmanaged
    @Export(name = "semantics_throw_class_cast")
    public static void throwClassCast(Object value, Address type) {
        throwException(classCast(value, type));
    }

    private static Throwable classCast(Object value, Address type) {
        return new ClassCastException(CastFailure.describe(value.getClass(), classOf(type)));
    }

    /** Managed, since it may allocate. */
    @Import(name = "semantics_class")
    private static native Class<?> classOf(Address type);

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

    /** Returns when there is more of the stack. */
    @Unmanaged
    @Export(name = "semantics_need_stack")
    public static void needStack() {
        if (growStack()) {
            return;
        }
        /* While the overflow is reported, half of the reserve may be used. */
        Address limit = stackLimit();
        setStackLimit(limit.add(-STACK_RESERVE / 2));
        Throwable overflow = stackOverflow();
        setStackLimit(limit);
        throwException(overflow);
    }

    private static Throwable stackOverflow() {
        return new StackOverflowError();
    }

    @Import(name = "fiber_grow")
    @Unmanaged
    private static native boolean growStack();

    @Import(name = "machine_stack_limit")
    @Unmanaged
    @Variable
    private static native Address stackLimit();

    @Import(name = "fiber_set_limit")
    @Unmanaged
    private static native void setStackLimit(Address limit);

    /** JLS 12.4.2, step 10: what a failing initializer completes with. */
    @Unmanaged
    @Export(name = "semantics_throw_initializer_failure")
    public static void throwInitializerFailure(Address type, Throwable failure) {
        throwException(initializerFailure(type, failure));
    }

    private static Throwable initializerFailure(Address type, Throwable failure) {
        ErroneousClasses.remember(type, failure);
        return failure instanceof Error ? failure : new ExceptionInInitializerError(failure);
    }

    /** JLS 12.4.2, step 5: the class is in an erroneous state. */
    @Unmanaged
    @Export(name = "semantics_throw_erroneous_class")
    public static void throwErroneousClass(Address type, Address name) {
        throwException(erroneousClass(type, name));
    }

    private static Throwable erroneousClass(Address type, Address name) {
        return ErroneousClasses.error(type, name == null ? null : string(name));
    }

    /** JLS 12.4.2, step 2: lets others run, for one of them initializes the class. */
    @Unmanaged
    @Export(name = "semantics_wait_for_initializer")
    public static void waitForInitializer() {
        Fiber.yieldToOthers();
    }

    /** Where the calling method and those that called it are, innermost first, at most as many as HotSpot keeps. */
    public static int[] callSites() {
        int depth = 0;
        for (Address at = ShadowStack.getStackTop(); at != null && depth < MAXIMUM_DEPTH + MAKING; at = ShadowStack.getNextStackFrame(at)) {
            depth++;
        }
        int[] sites = new int[depth];
        Address frame = ShadowStack.getStackTop();
        for (int i = 0; i < depth; i++) {
            sites[i] = ShadowStack.getCallSiteId(frame);
            frame = ShadowStack.getNextStackFrame(frame);
        }
        return sites;
    }

    /** What a stack trace of an exception of class {@code type}, made at these call sites, shows. */
    public static StackTraceElement[] describe(int[] sites, Class<?> type) {
        StackTraceElement[] trace = new StackTraceElement[describe(sites, type, null)];
        describe(sites, type, trace);
        return trace;
    }

    /** Returns how many elements there are; into an array, if one is given. */
    private static int describe(int[] sites, Class<?> type, StackTraceElement[] into) {
        int count = 0;
        for (int site : sites) {
            for (int at = first(site); at != 0 && count < MAXIMUM_DEPTH; at = next(at)) {
                if (count == 0 && isMaking(string(type(at)), string(method(at)), type)) {
                    continue;
                } else if (isEntry(at)) {
                    return count;
                }
                if (into != null) {
                    into[count] = new StackTraceElement(string(type(at)), string(method(at)), string(file(at)), line(at));
                }
                count++;
            }
        }
        return count;
    }

    /** Whether a method belongs to the making of an exception rather than to the program. */
    private static boolean isMaking(String owner, String method, Class<?> type) {
        if (owner.equals("java.lang.Throwable") || owner.equals("org.teavm.runtime.ExceptionHandling")) {
            return true;
        }
        if (method.equals("<init>")) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                if (owner.equals(at.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Unused; the analysis of the program refers to it. */
    @Unmanaged
    public static StackTraceElement[] fillStackTrace() {
        return null;
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

    /** Whether a location is where a thread enters the program. */
    @Import(name = "callsite_is_entry")
    @Unmanaged
    private static native boolean isEntry(int location);

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
