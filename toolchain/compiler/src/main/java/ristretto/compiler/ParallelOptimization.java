package ristretto.compiler;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.teavm.cache.CacheStatus;
import org.teavm.dependency.DependencyInfo;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ProgramCache;
import org.teavm.model.optimization.MethodOptimization;
import org.teavm.model.optimization.MethodOptimizationContext;
import org.teavm.model.util.ProgramUtils;
import org.teavm.model.util.RegisterAllocator;
import org.teavm.vm.TeaVM;

/**
 * Optimizes the methods of a program on all processors, as TeaVM does on one ({@code TeaVM.optimizeMethodCacheMiss}). Each is optimized by
 * itself, with optimizations of its own; what they share, the classes and the target, is used by one thread at a time. TeaVM asks for
 * optimized methods where it would ask for those of an earlier build.
 */
final class ParallelOptimization implements ProgramCache {
    private static final MethodHandle OPTIMIZATIONS = optimizations();

    private final TeaVM vm;
    private final ImageTarget target;
    private Map<MethodReference, Program> optimized = Map.of();

    private ParallelOptimization(TeaVM vm, ImageTarget target) {
        this.vm = vm;
        this.target = target;
    }

    static void install(TeaVM vm, ImageTarget target) {
        vm.setProgramCache(new ParallelOptimization(vm, target));
        vm.setCacheStatus(new CacheStatus() {
            @Override
            public boolean isStaleClass(String className) {
                return false;
            }

            @Override
            public boolean isStaleMethod(MethodReference method) {
                return false;
            }
        });
    }

    /** The first time that it is called all methods are there, inlined into each other. */
    @Override
    public Program get(MethodReference method, CacheStatus status) {
        if (optimized.isEmpty()) {
            ListableClassReaderSource classes = vm.getWrittenClasses();
            List<? extends MethodReader> methods = classes.getClassNames().stream().flatMap(name -> classes.get(name).getMethods().stream())
                .filter(each -> each.getProgram() != null).toList();
            optimized = new ConcurrentHashMap<>();
            InParallel.forEach(methods, each -> optimized.put(each.getReference(), optimize(each)));
        }
        return optimized.get(method);
    }

    @Override
    public void store(MethodReference method, Program program, Supplier<String[]> dependencies) { }

    private Program optimize(MethodReader method) {
        Program program = ProgramUtils.copy(method.getProgram());
        synchronized (this) {
            target.beforeOptimizations(program, method);
        }
        if (program.basicBlockCount() > 0) {
            try {
                optimize(program, method);
                synchronized (this) {
                    target.afterOptimizations(program, method);
                }
                new RegisterAllocator(target.variableCategoryProvider()).allocateRegisters(method.getReference(), program, false);
            } catch (RuntimeException | AssertionError defect) {
                throw new IllegalStateException("TeaVM cannot optimize " + method.getReference(), defect);
            }
        }
        return program;
    }

    /** Until as many optimizations as there are have changed nothing, one after the other. TeaVM goes on to the end of a round. */
    private void optimize(Program program, MethodReader method) {
        int unchanged = 0;
        while (true) {
            MethodOptimizationContext context = new Context(method);
            List<MethodOptimization> round = newOptimizations();
            for (MethodOptimization optimization : round) {
                unchanged = optimization.optimize(context, program) ? 0 : unchanged + 1;
                if (unchanged == round.size()) {
                    return;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<MethodOptimization> newOptimizations() {
        try {
            return (List<MethodOptimization>) OPTIMIZATIONS.invokeExact(vm);
        } catch (Throwable defect) {
            throw new IllegalStateException("TeaVM does not tell its optimizations", defect);
        }
    }

    private static MethodHandle optimizations() {
        try {
            return MethodHandles.privateLookupIn(TeaVM.class, MethodHandles.lookup())
                .findVirtual(TeaVM.class, "getOptimizations", MethodType.methodType(List.class));
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("this version of TeaVM is not as expected", other);
        }
    }

    private final class Context implements MethodOptimizationContext {
        private final MethodReader method;

        Context(MethodReader method) {
            this.method = method;
        }

        @Override
        public MethodReader getMethod() {
            return method;
        }

        @Override
        public DependencyInfo getDependencyInfo() {
            throw new UnsupportedOperationException("no optimization asks for it, and threads would share it");
        }

        @Override
        public ClassReaderSource getClassSource() {
            return name -> {
                synchronized (ParallelOptimization.this) {
                    return vm.getDependencyInfo().getClassSource().get(name);
                }
            };
        }

        @Override
        public ClassHierarchy getHierarchy() {
            return new ClassHierarchy(getClassSource());
        }
    }
}
