package ristretto.compiler;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.dependency.DependencyInfo;
import org.teavm.dependency.DependencyListener;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.TeaVMTargetController;
import ristretto.inspection.SourceLine;

/**
 * TeaVM's C back end with Java's semantics: operations that C leaves undefined are rerouted to checked ones, and
 * operands are evaluated from left to right. What differs from the stock back end is in docs/semantics.md.
 * TeaVM's plug-ins look for their host among the interfaces that this very class names.
 */
final class ImageTarget extends CTarget implements TeaVMCHost {
    private final List<String> floor;
    private final CNames names;
    private final NullMessages nullMessages = new NullMessages();
    private Accessors accessors;
    private ClassReaderSource classes;
    private NeverNull neverNull;
    private DependencyInfo dependencies;
    private Characteristics characteristics;
    private RecursiveMethods recursive;
    private Map<SourceLine, MethodReference> lines = Map.of();

    /** @param floor classes whose exported methods C and assembly call */
    ImageTarget(List<String> floor) {
        this(floor, new CNames());
    }

    private ImageTarget(List<String> floor, CNames names) {
        super(names);
        this.floor = floor;
        this.names = names;
        setLineNumbersGenerated(true);
        addIntrinsic(context -> new CheckedIntrinsic());
        addIntrinsic(context -> new Instructions());
        addIntrinsic(context -> new BufferAccess(() -> dependencies));
        addIntrinsic(context -> nullMessages);
        setAstCache(new TrySeparation());
    }

    @Override
    public List<ClassHolderTransformer> getTransformers() {
        List<ClassHolderTransformer> transformers = new ArrayList<>(super.getTransformers());
        transformers.add(new LoopEntries("ristretto.signatures.EventLoop"));
        transformers.add(nullMessages);
        transformers.add(new CheckedDivision());
        transformers.add(new ImplicitExceptions());
        transformers.add(new ClassInitialization());
        transformers.add(new Corrections());
        transformers.add(new StreamSizes());
        return transformers;
    }

    @Override
    public List<DependencyListener> getDependencyListeners() {
        List<DependencyListener> listeners = new ArrayList<>(super.getDependencyListeners());
        listeners.add(new CheckedDependencies(floor));
        return listeners;
    }

    @Override
    public void beforeInlining(Program program, MethodReader method) {
        ImplicitExceptions.remove(program);
        accessors.apply(program, method);
        super.beforeInlining(program, method);
        neverNull().apply(program, method);
        NullMessages.keepInChecks(program);
        if (isManaged(method)) {
            BoundChecks.insert(program);
            new Barriers(program).keepFailures();
        }
    }

    private NeverNull neverNull() {
        if (neverNull == null) {
            neverNull = new NeverNull(dependencies, classes);
        }
        return neverNull;
    }

    /** Bounds are checked since before inlining, so that no check is lost with an unused element. */
    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        if (isManaged(method)) {
            Barriers barriers = new Barriers(program);
            barriers.keepInLoops();
            barriers.keepHandlersApart();
        } else {
            super.beforeOptimizations(program, method);
        }
    }

    private boolean isManaged(MethodReader method) {
        return characteristics.isManaged(method.getReference());
    }

    @Override
    public void afterOptimizations(Program program, MethodReader method) {
        Barriers.remove(program);
        NullMessages.tell(program);
        CheckedOperations operations = new CheckedOperations(program);
        operations.apply(isManaged(method));
        if (recursive == null) {
            recursive = new RecursiveMethods(dependencies);
        }
        if (recursive.contain(method.getReference()) && mayOverflow(method)) {
            operations.checkStack();
        }
        super.afterOptimizations(program, method);
    }

    /** What runs at the end of a stack must go on: locks are given back, threads end. */
    private boolean mayOverflow(MethodReader method) {
        String owner = method.getOwnerName();
        return isManaged(method) && !owner.startsWith("org.teavm.runtime.")
            && !owner.startsWith("ristretto.machine.") && !owner.equals("java.lang.Thread") && !owner.equals("java.lang.Object");
    }

    @Override
    public void emit(ListableClassHolderSource linked, BuildTarget output, String name) throws IOException {
        EvaluationOrder.apply(linked);
        lines = LineOwners.of(linked);
        try (WrittenBehind files = new WrittenBehind(new GeneratedText(output))) {
            super.emit(linked, files, name);
        }
    }

    /** The names of classes and their parts in the C that was written. */
    CNames names() {
        return names;
    }

    /** The methods of the source lines from which the C was written. */
    Map<SourceLine, MethodReference> lines() {
        return lines;
    }

    /** Named variables are kept, as for a debugger: {@link EvaluationOrder} names those whose order matters. */
    @Override
    public void setController(TeaVMTargetController controller) {
        classes = controller.getUnprocessedClassSource();
        accessors = new Accessors(classes);
        dependencies = controller.getDependencyInfo();
        characteristics = new Characteristics(classes);
        super.setController((TeaVMTargetController) Proxy.newProxyInstance(ImageTarget.class.getClassLoader(),
            new Class<?>[] {TeaVMTargetController.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("isFriendlyToDebugger")) {
                    return true;
                }
                try {
                    return method.invoke(controller, arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            }));
    }
}
