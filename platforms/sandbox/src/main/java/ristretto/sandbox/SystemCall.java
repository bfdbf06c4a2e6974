package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;

/** What a process may ask of Linux. The numbers are those of x86-64 (arch/x86/entry/syscalls/syscall_64.tbl). */
@Unmanaged
final class SystemCall {
    static final int READ = 0;
    static final int WRITE = 1;
    static final int OPEN = 2;
    static final int CLOSE = 3;
    static final int MMAP = 9;
    static final int MPROTECT = 10;
    static final int RT_SIGACTION = 13;
    static final int IOCTL = 16;
    static final int WRITEV = 20;
    static final int MADVISE = 28;
    static final int GETPID = 39;
    static final int SOCKET = 41;
    static final int CONNECT = 42;
    static final int FCNTL = 72;
    static final int GETUID = 102;
    static final int SETGROUPS = 116;
    static final int SETRESUID = 117;
    static final int SETRESGID = 119;
    static final int CAPSET = 126;
    static final int SIGALTSTACK = 131;
    static final int PRCTL = 157;
    static final int ARCH_PRCTL = 158;
    static final int CLOCK_GETTIME = 228;
    static final int EXIT_GROUP = 231;
    static final int PPOLL = 271;
    static final int SECCOMP = 317;
    static final int GETRANDOM = 318;
    static final int CLOSE_RANGE = 436;

    static final int EPERM = -1;
    static final int ENOENT = -2;
    static final int EINTR = -4;
    static final int EAGAIN = -11;
    static final int EBUSY = -16;
    static final int EEXIST = -17;

    private SystemCall() { }

    /** The result, or the negative number of an error. */
    @Import(name = "system_call")
    static native long call(long number, long a, long b, long c, long d, long e, long f);

    static long call(int number, long a, long b, long c, long d, long e) {
        return call(number, a, b, c, d, e, 0);
    }

    static long call(int number, long a, long b, long c) {
        return call(number, a, b, c, 0, 0, 0);
    }

    static long call(int number, long a, Address b, long c) {
        return call(number, a, b.toLong(), c, 0, 0, 0);
    }
}
