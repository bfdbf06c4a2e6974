package ristretto.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "completion", mixinStandardHelpOptions = true,
        description = "Prints a script that completes this command's words in a shell: 'source <(ristretto completion bash)'.")
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh", description = "the shell; one script is for both")
    private Shell shell;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine whole = spec.root().commandLine();
        surroundings.out().print(AutoComplete.bash(whole.getCommandName(), whole));
        surroundings.out().flush();
        return ExitStatus.OK;
    }

    /** Those whose words picocli completes. */
    enum Shell { BASH, ZSH }
}
