package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ristretto.engine.BuildFailure;
import ristretto.engine.Subprocess;

/** Finds programs of the operating system, and installs those that are missing if that can be done without asking. */
final class SystemTools {
    private static final List<String> USUAL = List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/usr/libexec",
            "/opt/qemu/bin", "/opt/homebrew/bin");

    private final Surroundings surroundings;

    SystemTools(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Optional<Path> find(SystemTool tool) {
        return find(tool.program());
    }

    /** A program on the search path or where distributions put them; an absolute path is looked for as it is. */
    private Optional<Path> find(String program) {
        if (program.startsWith("/")) {
            return Optional.of(Path.of(program)).filter(Files::exists);
        }
        String[] searchPath = surroundings.environment().getOrDefault("PATH", "").split(":");
        return Stream.concat(Stream.of(searchPath), USUAL.stream()).filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program)).filter(Files::isExecutable).findFirst();
    }

    /**
     * {@code require(tools)} returns when all of them are there.
     *
     * @throws BuildFailure if one is missing and cannot be installed; it names the command that would
     */
    void require(SystemTool... tools) throws BuildFailure {
        List<SystemTool> missing = Stream.of(tools).filter(tool -> find(tool).isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        String names = String.join(", ", missing.stream().map(tool -> tool.program() + " " + tool.purpose()).toList());
        Optional<List<String>> command = installation(missing);
        if (command.isEmpty() || !mayInstall()) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "missing: " + names + "; " + advice(missing.toArray(SystemTool[]::new)));
        }
        surroundings.out().println("Missing: " + names + ". Installing with '" + String.join(" ", command.get()) + "'.");
        int status = run(command.get());
        if (status != 0 || Stream.of(tools).anyMatch(tool -> find(tool).isEmpty())) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "'" + String.join(" ", command.get()) + "' failed with status " + status
                    + "; missing: " + names);
        }
    }

    /** What a person can do about missing tools. */
    String advice(SystemTool... tools) {
        return installation(List.of(tools)).map(words -> "install with '" + String.join(" ", words) + "'")
                .orElse("install it with your system's package manager");
    }

    private Optional<List<String>> installation(List<SystemTool> tools) {
        return Stream.of(PackageManager.values()).filter(manager -> find(manager.program()).isPresent()).findFirst().map(manager -> {
            List<String> words = new ArrayList<>(root() ? List.of() : List.of("sudo"));
            words.addAll(manager.install(tools.stream().map(tool -> tool.packageFor(manager)).distinct().toList()));
            return words;
        });
    }

    private boolean mayInstall() {
        return root() || find("sudo").isPresent() && run(List.of("sudo", "-n", "true")) == 0;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int run(List<String> words) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return Subprocess.await(builder.start());
        } catch (IOException notStarted) {
            return 127;
        }
    }
}
