package ristretto.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ristretto.engine.BuildFailure;

@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes a new appliance in a directory of its name: a Maven project that builds, runs and has a test.")
final class NewCommand implements Callable<Integer> {
    private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "the name in kebab-case, such as 'price-list'")
    private String name;

    @Option(names = "--package", paramLabel = "NAME", description = "the package of its classes, and its Maven group (default: the name without hyphens)")
    private String packageName;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (!name.matches(KEBAB_CASE)) {
            throw wrong("the name of an appliance is in kebab-case, such as 'price-list', not '" + name + "'");
        }
        String into = packageName == null ? name.replace("-", "") : packageName;
        if (!SourceVersion.isName(into)) {
            throw wrong("'" + into + "' cannot be the name of a package; choose one with '--package'");
        }
        Path directory = surroundings.resolve(Path.of(name));
        if (Files.exists(directory)) {
            throw wrong("there is already " + directory);
        }
        new Template(Map.of("groupId", into, "artifactId", name, "version", "0.1.0", "package", into, "className", className())).fill(directory);
        if (json) {
            surroundings.out().println(Json.of(new Report(name, directory.toString(), into + "." + className())));
            return ExitStatus.OK;
        }
        surroundings.out().println(name + " is a new appliance. In its directory, 'mvn test' tests it; './ristretto run " + name + "' runs it.");
        return ExitStatus.OK;
    }

    /** @param description the class that describes the appliance */
    private record Report(String name, String directory, String description) { }

    /** The name in camel case; one that the template itself uses gets a suffix. */
    private String className() {
        String camelCase = Arrays.stream(name.split("-")).map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        boolean taken = Set.of("Appliance", "Description", "HttpServer", "Settings", "Greeter", "Greeting", "String",
                "Override", "Runnable").contains(camelCase);
        return taken ? camelCase + "Appliance" : camelCase;
    }

    private static BuildFailure wrong(String message) {
        return new BuildFailure(BuildFailure.Kind.REQUEST, message);
    }
}
