package ristretto.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import ristretto.settings.Nearest;
import ristretto.settings.WrongArgument;

/** What a person is told whose command line cannot be understood. */
final class WrongUsage {
    private final ParameterException wrong;
    private final CommandLine line;

    WrongUsage(ParameterException wrong) {
        this.wrong = wrong;
        this.line = wrong.getCommandLine();
    }

    /** {@code message(words)}, where {@code words} is the whole command line. */
    String message(List<String> words) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched().getFirst());
            // An option that does not exist is the likelier mistake when something else is missing, too.
            case MissingParameterException _ -> unknownOption(words).map(this::unknown).orElse(wrong.getMessage());
            default -> wrong.getMessage();
        };
    }

    private String unknown(String word) {
        if (word.startsWith("-")) {
            return absent("option", name(word), line.getCommandSpec().optionsMap().keySet());
        }
        return line.getSubcommands().isEmpty() ? "'" + word + "' is one word too many"
                : absent("command", word, line.getSubcommands().keySet());
    }

    private static String absent(String what, String word, Set<String> known) {
        try {
            Nearest.require(what, word, known.toArray(new String[0]));
            return "'" + word + "' is there twice";
        } catch (WrongArgument message) {
            return message.getMessage();
        }
    }

    private Optional<String> unknownOption(List<String> words) {
        return words.stream().filter(word -> word.startsWith("--") && !line.getCommandSpec().optionsMap().containsKey(name(word))).findFirst();
    }

    private static String name(String option) {
        return Arrays.asList(option.split("=", 2)).getFirst();
    }
}
