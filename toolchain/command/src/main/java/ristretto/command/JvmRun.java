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
    private final StateFile state;

    JvmRun(Surroundings surroundings, BuildResult result, List<PublishedPort> published, StateFile state) {
        this.surroundings = surroundings;
        this.result = result;
        this.published = published;
        this.state = state;
    }

    /** {@code run(arguments)} returns the program's exit status once it has ended. */
    int run(List<String> arguments) throws IOException {
        Process program = start(List.of(), arguments);
        for (PublishedPort port : published) {
            HttpProbe.announce(port.host(), program, surroundings.out(), System.nanoTime());
        }
        return Subprocess.await(program);
    }

    /** {@code start(options, arguments)} starts it in a JVM with the given options besides those that it needs. */
    Process start(List<String> options, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(options);
        words.addAll(List.of("-cp", result.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                result.mainClass()));
        words.addAll(arguments);
        return state.start(new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(surroundings.output()).redirectError(surroundings.output()));
    }

    /** The published ports, as values of the configuration tree, and then {@code arguments}, which may replace them. */
    List<String> words(List<String> arguments) {
        List<String> words = new ArrayList<>();
        published.forEach(port -> words.addAll(port.settings(result.settable())));
        words.addAll(arguments);
        return words;
    }
}
