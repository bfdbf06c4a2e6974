package ristretto.benchmarks;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Calls of Linux that act on the calling thread, and what the thread starts inherits: its network namespace (setns(2)) and its
 * processors (sched_setaffinity(2)). Programs are started without the helper process of the JDK, whose time would be
 * measured with theirs, and go before other programs: each has a session of its own, since Linux shares processors among sessions
 * (sched(7), autogrouping), and the highest ordinary priority.
 */
final class Linux {
    private static final int O_RDONLY = 0;
    private static final int O_CREATE_APPEND = 0x40 | 0x400 | 1;
    private static final int O_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x4000_0000;
    private static final int WNOHANG = 1;
    private static final short POSIX_SPAWN_SETSID = 0x80;
    private static final int PRIO_PROCESS = 0;
    private static final int HIGHEST = -20;
    private static final int SCHED_FIFO = 1;
    private static final int SCHED_RESET_ON_FORK = 0x4000_0000;
    /** At least the sizes of glibc's posix_spawn_file_actions_t and posix_spawnattr_t. */
    private static final int FILE_ACTIONS_BYTES = 256;
    private static final int ATTRIBUTES_BYTES = 512;
    /** Processors of a cpu_set_t. */
    private static final int PROCESSORS = 1024;

    private static final MethodHandle OPEN = variadic("open", 2, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle CLOSE = function("close", ValueLayout.JAVA_INT);
    private static final MethodHandle SETNS = function("setns", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle SET_AFFINITY = function("sched_setaffinity", ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
            ValueLayout.ADDRESS);
    private static final MethodHandle SET_PRIORITY = function("setpriority", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle SET_SCHEDULER = function("sched_setscheduler", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    private static final MethodHandle ATTRIBUTES = function("posix_spawnattr_init", ValueLayout.ADDRESS);
    private static final MethodHandle SET_FLAGS = function("posix_spawnattr_setflags", ValueLayout.ADDRESS, ValueLayout.JAVA_SHORT);
    private static final MethodHandle SPAWN = function("posix_spawn", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
            ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private static final MethodHandle ACTIONS = function("posix_spawn_file_actions_init", ValueLayout.ADDRESS);
    private static final MethodHandle ADD_OPEN = function("posix_spawn_file_actions_addopen", ValueLayout.ADDRESS, ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle ADD_DUP2 = function("posix_spawn_file_actions_adddup2", ValueLayout.ADDRESS, ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT);
    private static final MethodHandle KILL = function("kill", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle WAITPID = function("waitpid", ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

    private Linux() {
    }

    private static MethodHandle function(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    private static MethodHandle variadic(String name, int first, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments),
                Linker.Option.firstVariadicArg(first));
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Takes the calling thread into a network namespace that {@code ip netns} made. */
    static void enter(String namespace) {
        try (Arena arena = Arena.ofConfined()) {
            int file = call(OPEN, arena.allocateFrom("/run/netns/" + namespace), O_RDONLY | O_CLOEXEC);
            int status = file < 0 ? -1 : call(SETNS, file, CLONE_NEWNET);
            if (file >= 0) {
                call(CLOSE, file);
            }
            if (status != 0) {
                throw new BenchmarkException("cannot enter the network namespace " + namespace);
            }
        }
    }

    /** Confines the calling thread to one processor. */
    static void pin(int processor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(PROCESSORS / 8);
            set.set(ValueLayout.JAVA_BYTE, processor / 8, (byte) (1 << processor % 8));
            if (call(SET_AFFINITY, 0, set.byteSize(), set) != 0) {
                throw new BenchmarkException("cannot use processor " + processor);
            }
        }
    }

    /** Nothing else of ordinary priority runs on the calling thread's processor while it does. Its children are as others. */
    static void goFirst() {
        try (Arena arena = Arena.ofConfined()) {
            call(SET_SCHEDULER, 0, SCHED_FIFO | SCHED_RESET_ON_FORK, arena.allocateFrom(ValueLayout.JAVA_INT, 1));
        }
    }

    /** Starts a program where the calling thread is, its output appended to {@code log}; returns its process id. */
    static int start(List<String> words, Path log) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment actions = arena.allocate(FILE_ACTIONS_BYTES, 16);
            call(ACTIONS, actions);
            call(ADD_OPEN, actions, 0, arena.allocateFrom("/dev/null"), O_RDONLY, 0);
            call(ADD_OPEN, actions, 1, arena.allocateFrom(log.toString()), O_CREATE_APPEND, 0644);
            call(ADD_DUP2, actions, 1, 2);
            MemorySegment attributes = arena.allocate(ATTRIBUTES_BYTES, 16);
            call(ATTRIBUTES, attributes);
            call(SET_FLAGS, attributes, POSIX_SPAWN_SETSID);
            call(SET_PRIORITY, PRIO_PROCESS, 0, HIGHEST);
            MemorySegment arguments = strings(arena, words);
            MemorySegment environment = strings(arena, List.of("PATH=" + System.getenv().getOrDefault("PATH", "/usr/sbin:/usr/bin"), "LC_ALL=C"));
            MemorySegment pid = arena.allocate(ValueLayout.JAVA_INT);
            int error = call(SPAWN, pid, arena.allocateFrom(words.getFirst()), actions, attributes, arguments, environment);
            if (error != 0) {
                throw new BenchmarkException("cannot start " + words.getFirst() + " (error " + error + ")");
            }
            prefer(pid.get(ValueLayout.JAVA_INT, 0));
            return pid.get(ValueLayout.JAVA_INT, 0);
        }
    }

    private static void prefer(int pid) {
        try {
            Files.writeString(Path.of("/proc", String.valueOf(pid), "autogroup"), String.valueOf(HIGHEST));
        } catch (IOException notGrouped) {
            // A kernel without groups goes by the priority alone.
        }
    }

    private static MemorySegment strings(Arena arena, List<String> words) {
        MemorySegment array = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
        for (int i = 0; i < words.size(); i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(words.get(i)));
        }
        return array;
    }

    /** Sends a signal to a program from {@link #start}. */
    static void signal(int pid, int signal) {
        call(KILL, pid, signal);
    }

    /** Waits for the end of a program from {@link #start}; its status as waitpid(2) gives it, zero if all went well. */
    static int await(int pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
            call(WAITPID, pid, status, 0);
            return status.get(ValueLayout.JAVA_INT, 0);
        }
    }

    /** Whether a program from {@link #start} has ended by now; to be asked once after that. */
    static boolean ended(int pid) {
        return call(WAITPID, pid, MemorySegment.NULL, WNOHANG) != 0;
    }
}
