package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ristretto.compiler.Progress;

/** Asks Maven, once for each state of the project's pom. */
public final class MavenDependencies implements Dependencies {
    static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:";
    private static final String GOAL = PLUGIN + "list";

    private final Artefacts own;
    private final boolean offline;

    /** @param own the artefacts of this installation, which stand in for the same ones in the local repository */
    public MavenDependencies(Artefacts own) {
        this(own, false);
    }

    private MavenDependencies(Artefacts own, boolean offline) {
        this.own = own;
        this.offline = offline;
    }

    @Override
    public Dependencies offline() {
        return new MavenDependencies(own, true);
    }

    @Override
    public ClassPaths of(Project project, Progress progress) throws BuildFailure {
        Path list = project.buildDirectory().resolve("dependencies.txt");
        Path stampFile = project.buildDirectory().resolve("dependencies.stamp");
        try {
            String stamp = new Stamp().content(project.pom()).text(GOAL).hex();
            if (!Stamp.matches(stampFile, stamp) || !complete(Files.readAllLines(list))) {
                progress.step("dependencies");
                Files.createDirectories(list.getParent());
                run(project, list);
                Files.writeString(stampFile, stamp);
            }
            return parse(Files.readAllLines(list));
        } catch (IOException failure) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "cannot find out what " + project.directory() + " depends on: "
                    + failure.getMessage(), failure);
        }
    }

    private void run(Project project, Path list) throws BuildFailure, IOException {
        Path log = list.resolveSibling("dependencies.log");
        List<String> words = new ArrayList<>(List.of("mvn", "-B", "-f", project.pom().toString(), GOAL, "-DoutputFile=" + list,
                "-DoutputAbsoluteArtifactFilename=true"));
        if (offline) {
            words.add("--offline");
        }
        Process maven = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        maven.getOutputStream().close();
        if (Subprocess.await(maven) != 0) {
            String reason = Files.readAllLines(log).stream().filter(line -> line.startsWith("[ERROR] ")).findFirst()
                    .map(line -> line.substring("[ERROR] ".length())).orElse("it did not say why");
            throw new BuildFailure(BuildFailure.Kind.APPLIANCE, "Maven cannot resolve what " + project.pom() + " depends on: "
                    + reason + " (all it said is in " + log + ")");
        }
    }

    /** Whether all the files of a list are still there. */
    private static boolean complete(List<String> lines) {
        return lines.stream().filter(MavenDependencies::artefact).allMatch(line -> Files.exists(file(line)));
    }

    private ClassPaths parse(List<String> lines) {
        List<Path> compile = new ArrayList<>();
        List<Path> runtime = new ArrayList<>();
        for (String line : lines) {
            if (artefact(line)) {
                Path file = own.current(file(line));
                String scope = scope(line);
                if (!scope.equals("runtime")) {
                    compile.add(file);
                }
                if (!scope.equals("provided") && !scope.equals("system")) {
                    runtime.add(file);
                }
            }
        }
        return new ClassPaths(compile, runtime);
    }

    /** Whether a line is {@code group:artefact:jar[:classifier]:version:scope:file}, and not of the tests. */
    private static boolean artefact(String line) {
        return line.contains(":jar:") && !scope(line).equals("test");
    }

    private static String scope(String line) {
        String before = line.substring(0, line.indexOf(":/"));
        return before.substring(before.lastIndexOf(':') + 1);
    }

    private static Path file(String line) {
        String path = line.substring(line.indexOf(":/") + 1);
        int module = path.indexOf(" -- module ");
        return Path.of(module < 0 ? path.strip() : path.substring(0, module));
    }
}
