package ristretto.junit;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ristretto.compiler.Progress;
import ristretto.engine.Artefacts;
import ristretto.engine.Build;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildRequest;
import ristretto.engine.BuildResult;
import ristretto.engine.GivenValues;
import ristretto.engine.MavenDependencies;
import ristretto.engine.PackageRequest;
import ristretto.engine.Target;
import ristretto.engine.Transports;

/** Builds an appliance for a test in the same process. */
final class Building {
    private final Path project;

    Building(Path project) {
        this.project = project;
    }

    /** @throws IllegalStateException if that fails, with all that is wrong */
    BuildResult build(Target target, ApplianceTest test) {
        Artefacts artefacts = Artefacts.ofClassPath(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
        Build build = new Build(artefacts, new MavenDependencies(artefacts), (request, progress) -> {
            throw new IllegalStateException("target " + request.target() + " is built by the command");
        }, project);
        try {
            return build.build(new BuildRequest(project, target, test.unikernel(), pairs(test.keys()), Transports.ANY,
                    new GivenValues(Optional.empty(), pairs(test.arguments())), PackageRequest.NONE, false), new Silence());
        } catch (BuildFailure failure) {
            throw new IllegalStateException("the appliance cannot be built: " + String.join("\n",
                    failure.diagnostics().stream().map(Object::toString).toList()), failure);
        }
    }

    private static Map<String, String> pairs(String[] words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : List.of(words)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'" + word + "' is not name=value");
            }
            pairs.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return pairs;
    }

    /** Progress that nobody follows. */
    private static final class Silence implements Progress {
        @Override
        public void step(String name) {
        }

        @Override
        public void detail(String line) {
        }
    }
}
