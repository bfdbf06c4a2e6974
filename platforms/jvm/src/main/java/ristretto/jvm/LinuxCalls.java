package ristretto.jvm;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The few system calls of Linux that the JDK has no other way to make. A negative result is an error number, negated. */
final class LinuxCalls {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EINTR = 4;
    static final int ENXIO = 6;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    static final int ENODEV = 19;
    static final int EINVAL = 22;
    static final int O_RDWR = 2;
    static final int O_CLOEXEC = 0x80000;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle OPEN = function("open", 2, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle IOCTL = function("ioctl", 2, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS);
    private static final MethodHandle READ = function("read", -1, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG);
    private static final MethodHandle WRITE = function("write", -1, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
            ValueLayout.JAVA_LONG);
    private static final MethodHandle CLOSE = function("close", -1, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    /** Where a call leaves its error number; one of these for each thread. */
    private final MemorySegment state = Arena.ofAuto().allocate(STATE);

    /** {@code variadic} is the index of the first variadic argument, or -1. */
    private static MethodHandle function(String name, int variadic, MemoryLayout result, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        Linker.Option capture = Linker.Option.captureCallState("errno");
        Linker.Option[] options = variadic < 0 || variadic >= arguments.length ? new Linker.Option[] {capture}
                : new Linker.Option[] {capture, Linker.Option.firstVariadicArg(variadic)};
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments), options);
    }

    int open(String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            int result = (int) OPEN.invokeExact(state, arena.allocateFrom(path), flags);
            return result < 0 ? -error() : result;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    int ioctl(int file, long request, MemorySegment argument) {
        try {
            int result = (int) IOCTL.invokeExact(state, file, request, argument);
            return result < 0 ? -error() : result;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    long read(int file, MemorySegment into, long count) {
        try {
            long result = (long) READ.invokeExact(state, file, into, count);
            return result < 0 ? -error() : result;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    long write(int file, MemorySegment from, long count) {
        try {
            long result = (long) WRITE.invokeExact(state, file, from, count);
            return result < 0 ? -error() : result;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    void close(int file) {
        try {
            int ignored = (int) CLOSE.invokeExact(state, file);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private int error() {
        return (int) ERRNO.get(state, 0L);
    }
}
