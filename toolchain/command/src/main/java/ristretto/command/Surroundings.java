package ristretto.command;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import ristretto.engine.Artefacts;
import ristretto.engine.Dependencies;
import ristretto.engine.MavenDependencies;

/**
 * What the command finds around it.
 *
 * @param home the directory of this installation
 * @param workingDirectory to which paths are relative
 * @param environment variables of the environment
 * @param terminal whether messages are read by a person as they come
 * @param output where appliances write
 */
record Surroundings(Path home, Path workingDirectory, Map<String, String> environment, Artefacts artefacts, Dependencies dependencies,
        PrintWriter out, PrintWriter err, boolean terminal, ProcessBuilder.Redirect output) {
    static Surroundings ofProcess() {
        Path home = Path.of(System.getProperty("ristretto.home", "")).toAbsolutePath();
        Artefacts artefacts = System.getProperty("ristretto.home") != null ? Artefacts.of(home) : Artefacts.ofClassPath(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList());
        return new Surroundings(home, Path.of("").toAbsolutePath(), System.getenv(), artefacts, new MavenDependencies(artefacts),
                new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.console() != null && System.console().isTerminal(),
                ProcessBuilder.Redirect.INHERIT);
    }

    /** The same, but how things go on is told on the standard error. */
    Surroundings quiet() {
        return new Surroundings(home, workingDirectory, environment, artefacts, dependencies, err, err, false, output);
    }

    /** The same for one of several programs that run side by side: its name is in front of each line. */
    Surroundings named(String name) {
        return new Surroundings(home, workingDirectory, environment, artefacts, dependencies, NamedLines.writer(name, out), NamedLines.writer(name, err),
                false, output);
    }

    /** Whether text may be coloured (no-color.org). */
    boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** Where to keep what can be made again (XDG Base Directory Specification). */
    Path cache() {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = configured.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return base.resolve("ristretto");
    }

    Path resolve(Path path) {
        return workingDirectory.resolve(path).normalize();
    }
}
