package ristretto.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ristretto.engine.BuildFailure;
import ristretto.engine.ModuleGraph;

@Command(name = "graph", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Draws what an appliance is made of: which class stands for each signature, why, and what could have in its place.")
final class GraphCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--svg", paramLabel = "FILE", description = "draw it into a file, in the place of text")
    private Path svg;

    @Option(names = "--source", description = "print the generated main class that makes these modules, in the place of text")
    private boolean source;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    GraphCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (source && (svg != null || json)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "'--source' is instead of '--svg' and '--json': leave one out");
        }
        if (source) {
            surroundings.out().print(options.source(surroundings));
            surroundings.out().flush();
            return ExitStatus.OK;
        }
        ModuleGraph graph = options.graph(surroundings);
        if (svg != null) {
            draw(graph);
        }
        if (json) {
            surroundings.out().println(Json.of(graph));
        } else if (svg == null) {
            new GraphText(surroundings.out()).print(graph);
        }
        return ExitStatus.OK;
    }

    private void draw(ModuleGraph graph) throws BuildFailure {
        try {
            Files.writeString(surroundings.resolve(svg), new GraphDrawing(graph).svg());
        } catch (NoSuchFileException missing) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "cannot write " + svg + ": there is no such directory", missing);
        } catch (IOException failure) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "cannot write " + svg + ": " + failure.getMessage(), failure);
        }
    }
}
