package ristretto.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ReferenceCache;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.resource.ResourceProvider;

class StaticEvaluationTest {
    enum Mode { PLAIN, FANCY, ODD }

    record Choice(boolean admin, int level, long limit, Mode mode, AccessLevel access, boolean unknown) {
        boolean generous() {
            if (limit > 1000L) {
                return call("generous");
            }
            return call("mean");
        }
    }

    /** What it is given is not always what it has. */
    record Clamped(int size, boolean flag) {
        Clamped {
            size = Math.max(size, 10);
        }
    }

    /** Made twice, with one thing alike. */
    record Pair(boolean alike, boolean different) { }

    static class Open {
        private final boolean flag;

        Open(boolean flag) {
            this.flag = flag;
        }

        boolean flag() {
            return flag;
        }

        void itself() {
            call(flag ? "open" : "closed");
        }
    }

    /** Shows itself before its field has a value. */
    static final class Early {
        private final boolean flag;

        Early(boolean flag) {
            show();
            this.flag = flag;
        }

        void show() {
            call(flag ? "set" : "not yet");
        }
    }

    static final class Main {
        private Main() { }

        public static void main(String[] words) {
            run(new Choice(false, 3, 5000L, Mode.PLAIN, AccessLevel.PROTECTED, words.length == 0), new Clamped(3, true), new Pair(true, false), new Pair(true, true),
                    new Open(false), new Early(true));
        }

        static void run(Choice choice, Clamped clamped, Pair first, Pair second, Open open, Early early) {
            choice.generous();
        }
    }

    /** Each of its methods asks for something that is known, or is not. */
    static final class Uses {
        private Uses() { }

        static void flag(Choice choice) {
            call(choice.admin() ? "admin" : "nobody");
        }

        static void together(Choice choice) {
            if (choice.admin() && choice.unknown() || choice.level() < 2) {
                call("both");
            } else {
                call("not both");
            }
        }

        static void kept(Choice choice) {
            boolean admin = choice.admin();
            Runnable later = () -> call(choice.level() >= 3 ? "high" : "low");
            later.run();
            while (!admin) {
                call("loop");
            }
            call("after the loop");
        }

        static void enumeration(Choice choice) {
            call(choice.mode() == Mode.FANCY ? "fancy" : "plain");
        }

        static void enumerationCases(Choice choice) {
            switch (choice.mode()) {
                case FANCY -> call("fancy case");
                case PLAIN -> call("plain case");
                default -> call("other case");
            }
            call(switch (choice.mode()) {
                case FANCY -> "fancy text";
                case PLAIN -> "plain text";
                case ODD -> "odd text";
            });
        }

        static void enumerationElsewhere(Choice choice) {
            switch (choice.access()) {
                case PUBLIC -> call("public");
                case PROTECTED -> call("protected");
                default -> call("other access");
            }
        }

        static void enumerationDefault(Choice choice) {
            switch (choice.mode()) {
                case ODD -> call("odd");
                default -> call("not odd");
            }
        }

        static void enumerationUnknown(Mode mode) {
            switch (mode) {
                case FANCY -> call("any fancy");
                default -> call("any other");
            }
        }

        static void cases(Choice choice) {
            switch (choice.level()) {
                case 1 -> call("one");
                case 3 -> call("three");
                default -> call("other");
            }
        }

        static void unknown(Choice choice) {
            call(choice.unknown() ? "yes" : "no");
        }

        static void clamped(Clamped clamped) {
            call(clamped.size() > 5 ? "large" : "small");
            call(clamped.flag() ? "flag" : "no flag");
        }

        static void pair(Pair pair) {
            call(pair.alike() ? "alike" : "unlike");
            call(pair.different() ? "one way" : "the other way");
        }

        static void caught(Choice choice) {
            try {
                call(choice.admin() ? "try admin" : "try");
            } catch (IllegalStateException failure) {
                call(choice.admin() ? "catch admin" : "catch");
            } finally {
                call("finally");
            }
        }

        static void open(Open open) {
            call(open.flag() ? "open" : "closed");
        }
    }

    private final ClassHolderSource classes = classes();

    @Test
    void branchesThatAConstantExcludesAreGone() {
        assertEquals(Set.of("nobody"), calls(Uses.class, "flag"));
        assertEquals(Set.of("not both"), calls(Uses.class, "together"));
        assertEquals(Set.of("generous"), calls(Choice.class, "generous"));
        assertEquals(Set.of("plain"), calls(Uses.class, "enumeration"));
        assertEquals(Set.of("plain case", "plain text"), calls(Uses.class, "enumerationCases"));
        assertEquals(Set.of("protected"), calls(Uses.class, "enumerationElsewhere"));
        assertEquals(Set.of("not odd"), calls(Uses.class, "enumerationDefault"));
        assertEquals(Set.of("three"), calls(Uses.class, "cases"));
        assertEquals(Set.of("loop"), calls(Uses.class, "kept"));
        assertEquals(Set.of("high"), calls(Uses.class, "lambda$kept$0"));
        assertEquals(Set.of("try", "catch", "finally"), calls(Uses.class, "caught"));
    }

    @Test
    void whatIsNotConstantStays() {
        assertEquals(Set.of("yes", "no"), calls(Uses.class, "unknown"));
        assertEquals(Set.of("any fancy", "any other"), calls(Uses.class, "enumerationUnknown"));
        assertEquals(Set.of("large", "small", "flag"), calls(Uses.class, "clamped"));
        assertEquals(Set.of("alike", "one way", "the other way"), calls(Uses.class, "pair"));
    }

    @Test
    void aMethodThatASubclassMayReplaceIsNoAccessor() {
        assertEquals(Set.of("open", "closed"), calls(Uses.class, "open"));
        assertEquals(Set.of("closed"), calls(Open.class, "itself"));
    }

    @Test
    void anObjectThatIsSeenBeforeItIsMadeIsLeftAlone() {
        assertEquals(Set.of("set", "not yet"), calls(Early.class, "show"));
    }

    @Test
    void aClassThatOthersMakeTooIsLeftAlone() {
        MethodReference constructor = new Constants(classes, Main.class.getName(), Set.of()).constructors().stream()
                .filter(each -> each.getClassName().equals(Choice.class.getName())).findFirst().orElseThrow();
        assertEquals(Set.of("admin", "nobody"), calls(Uses.class, "flag", Set.of(constructor)));
    }

    private Set<String> calls(Class<?> type, String method) {
        return calls(type, method, Set.of());
    }

    /** The texts with which {@link #call} is called in what is left of a method. */
    private Set<String> calls(Class<?> type, String name, Set<MethodReference> exempt) {
        ClassHolder holder = classes().get(type.getName());
        new StaticEvaluation(new Constants(classes, Main.class.getName(), exempt)).transformClass(holder, context());
        MethodHolder method = holder.getMethods().stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
        Set<String> texts = new TreeSet<>();
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction invoke && invoke.getMethod().getName().equals("call")) {
                    texts.addAll(arguments(method, invoke));
                }
            }
        }
        return texts;
    }

    /** A text, or those that a variable with several sources may be. */
    private static Set<String> arguments(MethodHolder method, InvokeInstruction call) {
        Copies copies = new Copies(method.getProgram());
        var literals = Constant.literals(method.getProgram());
        var origin = copies.origin(call.getArguments().getFirst());
        if (literals.get(origin) instanceof Constant.OfString(String text)) {
            return Set.of(text);
        }
        return phi(method, origin).stream()
                .map(copies::origin).map(literals::get).map(value -> ((Constant.OfString) value).value()).collect(Collectors.toSet());
    }

    private static List<Variable> phi(MethodHolder method, Variable receiver) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (var phi : block.getPhis()) {
                if (phi.getReceiver() == receiver) {
                    return phi.getIncomings().stream().<Variable>map(each -> each.getValue()).toList();
                }
            }
        }
        throw new AssertionError("no source of " + receiver);
    }

    static boolean call(String text) {
        return text.isEmpty();
    }

    private static ClassHolderSource classes() {
        ResourceProvider program = ProgramClasses.of(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
        return new ProgramSource(program, new ClassParser(new ReferenceCache(), StaticEvaluationTest.class.getClassLoader()), new ParsedAhead());
    }

    private ClassHolderTransformerContext context() {
        return (ClassHolderTransformerContext) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ClassHolderTransformerContext.class}, (proxy, method, arguments) -> new ClassHierarchy(classes));
    }
}
