package ristretto.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says which tools there are, and how to get those that are missing.")
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--install", description = "install what is missing, and print nothing else")
    private boolean install;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (install) {
            new SystemTools(surroundings).require(SystemTool.needed().toArray(SystemTool[]::new));
            return ExitStatus.OK;
        }
        surroundings.out().println("java                " + System.getProperty("java.home") + ", version " + Runtime.version());
        SystemTools tools = new SystemTools(surroundings);
        boolean complete = true;
        for (SystemTool tool : SystemTool.needed()) {
            String found = tools.find(tool).map(Object::toString).orElse("");
            complete &= !found.isEmpty();
            surroundings.out().printf("%-19s %s%n", tool.program(), found.isEmpty() ? "missing; " + tools.advice(tool) : found);
        }
        return complete ? ExitStatus.OK : ExitStatus.ENVIRONMENT;
    }
}
