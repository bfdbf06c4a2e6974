package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says which tools there are, and how to get those that are missing.")
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--install", description = "install what is missing, and print nothing else")
    private boolean install;

    @Option(names = "--json", description = "print one JSON object on standard output, and nothing else there")
    private boolean json;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (install) {
            new SystemTools(surroundings).require(SystemTool.needed().toArray(SystemTool[]::new));
            return ExitStatus.OK;
        }
        SystemTools tools = new SystemTools(surroundings);
        List<Finding> findings = new ArrayList<>(List.of(new Finding("java", System.getProperty("java.home") + ", version " + Runtime.version(), "")));
        for (SystemTool tool : SystemTool.needed()) {
            findings.add(tools.find(tool).map(found -> new Finding(tool.program(), found.toString(), ""))
                    .orElseGet(() -> new Finding(tool.program(), "", tools.advice(tool))));
        }
        boolean complete = findings.stream().noneMatch(Finding::missing);
        if (json) {
            surroundings.out().println(Json.of(new Report(complete, findings)));
        } else {
            findings.forEach(each -> surroundings.out().printf("%-19s %s%n", each.tool(), each.missing() ? "missing; " + each.advice() : each.found()));
        }
        return complete ? ExitStatus.OK : ExitStatus.ENVIRONMENT;
    }

    /** @param advice how to get it, if it was not found */
    private record Finding(String tool, String found, String advice) {
        private boolean missing() {
            return found.isEmpty();
        }
    }

    private record Report(boolean complete, List<Finding> tools) { }
}
