package ristretto.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "ristretto", subcommands = {RunCommand.class, BuildCommand.class, DescribeCommand.class, GraphCommand.class, InspectCommand.class, HistoryCommand.class, RebuildCommand.class, NewCommand.class, DevCommand.class, BenchmarkCommand.class, CleanCommand.class, PackagesCommand.class, DoctorCommand.class,
        CompletionCommand.class, VersionCommand.class, CommandLine.HelpCommand.class},
        description = "Turns a Java application and only the parts of an operating system that it needs into one small, sealed "
                + "virtual machine image.",
        synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, versionProvider = VersionCommand.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all went well", "1:the appliance cannot be built", "2:the command line is wrong",
            "3:a tool is missing or failed", "4:an image is not what its record says", "130:interrupted", "other:of run, the status with which the appliance ended"},
        footer = {"", "'ristretto COMMAND --help' says more. Environment: RISTRETTO_ACCEL=kvm|tcg decides how machines are run, NO_COLOR "
                + "turns colours off.", "'ristretto verify' sets everything up and runs every test,",
                "'ristretto fuzz' searches for inputs on which a parser fails."})
public final class Ristretto {
    private Ristretto() {
    }

    public static void main(String[] words) {
        Surroundings surroundings = Surroundings.ofProcess();
        System.exit(run(surroundings, words));
    }

    /** {@code run(surroundings, words)} does what the words say and returns the exit status. */
    static int run(Surroundings surroundings, String... words) {
        CommandLine line = line(surroundings);
        if (words.length == 0) {
            line.usage(surroundings.out());
            return ExitStatus.WRONG_USAGE;
        }
        return line.execute(words);
    }

    /** The command with all its subcommands. */
    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new Ristretto(), new CommandFactory(surroundings));
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(Failures::wrongUsage);
        line.setExecutionExceptionHandler(new Failures(surroundings)::failed);
        return line;
    }

    /** Hands the surroundings to the commands that ask for them. */
    private record CommandFactory(Surroundings surroundings) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings);
            } catch (NoSuchMethodException plain) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
