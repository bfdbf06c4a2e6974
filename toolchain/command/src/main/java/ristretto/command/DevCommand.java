package ristretto.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;
import ristretto.engine.Project;
import ristretto.engine.Target;

@Command(name = "dev", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Runs an appliance as a Java program, and builds and starts it again whenever its files change.")
final class DevCommand implements Callable<Integer> {
    /** A program that is restarted often need not become fast. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIRECTORY", description = "the appliance: a Maven project with a description")
    private Path project;

    @Option(names = "--publish", paramLabel = "HOST:GUEST", converter = PublishedPort.Converter.class,
            description = "a port of this computer, and the port of the appliance behind it; repeatable (default: 8080:80)")
    private List<PublishedPort> published = new ArrayList<>();

    @Option(names = "--unikernel", paramLabel = "NAME", defaultValue = "", description = "as for build")
    private String unikernel = "";

    @Option(names = "--key", paramLabel = "NAME=VALUE", description = "as for build")
    private Map<String, String> keys = new LinkedHashMap<>();

    @Option(names = "--settings", paramLabel = "FILE", description = "as for build")
    private Path settings;

    @Option(names = "--arg", paramLabel = "NAME=VALUE", description = "as for run; repeatable")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--verbose", description = "say more, with stack traces")
    private boolean verbose;

    private volatile Process program;

    DevCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path directory = Project.at(surroundings.resolve(project)).directory();
        if (published.isEmpty()) {
            published.add(new PublishedPort(8080, 80));
        }
        for (PublishedPort port : published) {
            port.requireFree();
        }
        Thread end = new Thread(this::stop);
        Runtime.getRuntime().addShutdownHook(end);
        try (Changes changes = new Changes(directory)) {
            for (long since = System.nanoTime(); ; ) {
                restart(since);
                String changed = String.join(", ", changes.await());
                since = System.nanoTime();
                surroundings.out().println("changed: " + changed);
            }
        } catch (InterruptedException interrupted) {
            return ExitStatus.INTERRUPTED;
        } finally {
            stop();
        }
    }

    /** The program that runs goes on until the next one is built, and if that cannot be built. */
    private void restart(long since) throws IOException {
        try {
            BuildResult result = options().build(surroundings, arguments);
            stop();
            JvmRun run = new JvmRun(surroundings, result, published, new StateFile(Optional.empty(), surroundings.out()));
            program = run.start(QUICK_START, run.words(arguments));
            published.forEach(port -> HttpProbe.announce(port.host(), program, surroundings.out(), since));
        } catch (BuildFailure failure) {
            new Failures(surroundings).print(failure.diagnostics());
        }
    }

    private BuildOptions options() {
        BuildOptions options = new BuildOptions();
        options.project = project;
        options.target = Target.JVM;
        options.unikernel = unikernel;
        options.keys = keys;
        options.settings = settings;
        options.verbose = verbose;
        return options;
    }

    private void stop() {
        Process running = program;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }
}
