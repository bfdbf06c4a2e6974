package ristretto.engine;

import java.nio.file.Path;
import java.util.List;
import ristretto.compiler.Progress;

/** Finds the class path of a project. */
public interface Dependencies {
    /**
     * {@code of(project, progress)} is what the project depends on.
     *
     * @throws BuildFailure if that cannot be found out
     */
    ClassPaths of(Project project, Progress progress) throws BuildFailure;

    /** The same, but no other computer is asked. */
    default Dependencies offline() {
        return this;
    }

    /**
     * @param compile for the project's sources, the language of descriptions included
     * @param runtime for the appliance
     */
    record ClassPaths(List<Path> compile, List<Path> runtime) {
        public ClassPaths {
            compile = List.copyOf(compile);
            runtime = List.copyOf(runtime);
        }
    }
}
