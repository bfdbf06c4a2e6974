package ristretto.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ristretto.engine.BuildResult;
import ristretto.engine.Subprocess;

/** Runs an appliance as a Java program in a process of its own. */
final class JvmRun {
    private final Surroundings surroundings;
    private final BuildResult result;
    private final List<PublishedPort> published;

    JvmRun(Surroundings surroundings, BuildResult result, List<PublishedPort> published) {
        this.surroundings = surroundings;
        this.result = result;
        this.published = published;
    }

    /** {@code run(arguments)} returns the program's exit status once it has ended. */
    int run(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp",
                result.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), result.mainClass()));
        words.addAll(arguments);
        Process program = new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(surroundings.output()).redirectError(surroundings.output()).start();
        for (PublishedPort port : published) {
            HttpProbe.announce(port.host(), program, surroundings.out());
        }
        return Subprocess.await(program);
    }
}
