package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.resource.ResourceProvider;

class LoopEntriesTest {
    interface Loop {
        void enter();

        void leave();

        void other();
    }

    static final class User {
        private final Loop loop;

        User(Loop loop) {
            this.loop = loop;
        }

        void leaves() {
            loop.enter();
            try {
                loop.other();
            } finally {
                loop.leave();
            }
        }

        void leavesAndMore() {
            loop.enter();
            try {
                loop.other();
            } finally {
                loop.leave();
                loop.other();
            }
        }

        void leavesAndFailsOtherwise() {
            loop.enter();
            try {
                loop.other();
            } catch (Throwable failure) {
                loop.leave();
                throw new IllegalStateException(failure);
            }
        }

        void another() {
            try {
                loop.other();
            } finally {
                loop.other();
            }
        }
    }

    @Test
    void whatOnlyLeavesIsNoLongerThere() {
        Program program = transformed("leaves");
        assertEquals(List.of("other"), calls(program));
        assertEquals(0, handlers(program));
    }

    @Test
    void whatDoesMoreStays() {
        Program program = transformed("leavesAndMore");
        assertEquals(List.of("other", "other", "other"), calls(program));
        assertEquals(1, handlers(program));
    }

    @Test
    void aHandlerThatThrowsSomethingElseStays() {
        Program program = transformed("leavesAndFailsOtherwise");
        assertEquals(List.of("other", "<init>"), calls(program));
        assertEquals(1, handlers(program));
    }

    @Test
    void codeThatHasNothingToDoWithTheLoopStays() {
        Program program = transformed("another");
        assertEquals(List.of("other", "other", "other"), calls(program));
        assertEquals(1, handlers(program));
    }

    private static Program transformed(String method) {
        ResourceProvider program = ProgramClasses.of(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
        ClassHolder user = new ProgramSource(program, new ClassParser(new ReferenceCache(), LoopEntriesTest.class.getClassLoader()), new ParsedAhead())
            .get(User.class.getName());
        new LoopEntries(Loop.class.getName()).transformClass(user, null);
        return user.getMethod(new MethodDescriptor(method, ValueType.VOID)).getProgram();
    }

    private static List<String> calls(Program program) {
        List<String> names = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call) {
                    names.add(call.getMethod().getName());
                }
            }
        }
        return names;
    }

    /** Blocks that handle what was thrown in others. */
    private static long handlers(Program program) {
        return Stream.iterate(0, i -> i < program.basicBlockCount(), i -> i + 1).map(program::basicBlockAt)
            .flatMap(block -> block.getTryCatchBlocks().stream()).map(each -> each.getHandler()).distinct().count();
    }
}
