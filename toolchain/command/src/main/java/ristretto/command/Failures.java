package ristretto.command;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine;
import ristretto.compiler.Diagnostic;
import ristretto.elf.ElfException;
import ristretto.engine.BuildFailure;
import ristretto.packages.PackageFailure;
import ristretto.provenance.StoreException;

/** Says what went wrong: one clear message, and a stack trace only for those who ask. */
final class Failures {
    private static final int SHOWN = 20;

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static int wrongUsage(CommandLine.ParameterException wrong, String... words) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("ristretto: " + new WrongUsage(wrong).message(List.of(words)));
        err.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.WRONG_USAGE;
    }

    int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = surroundings.err();
        int status = switch (failure) {
            case BuildFailure build -> {
                print(build.diagnostics());
                yield switch (build.kind()) {
                    case REQUEST -> ExitStatus.WRONG_USAGE;
                    case APPLIANCE -> ExitStatus.NOT_BUILT;
                    case ENVIRONMENT -> ExitStatus.ENVIRONMENT;
                };
            }
            case PackageFailure packages -> {
                err.println("ristretto: " + packages.getMessage());
                yield switch (packages.kind()) {
                    case REQUEST -> ExitStatus.WRONG_USAGE;
                    case CONTENT -> ExitStatus.NOT_BUILT;
                    case ENVIRONMENT -> ExitStatus.ENVIRONMENT;
                };
            }
            case StoreException store -> {
                err.println("ristretto: " + store.getMessage());
                yield store.request() ? ExitStatus.WRONG_USAGE : ExitStatus.ENVIRONMENT;
            }
            case ElfException noImage -> {
                err.println("ristretto: " + noImage.getMessage());
                yield ExitStatus.WRONG_USAGE;
            }
            case Exception other -> {
                err.println("ristretto: " + message(other));
                yield ExitStatus.ENVIRONMENT;
            }
        };
        if (parsed.matchedOption("--verbose") != null) {
            failure.printStackTrace(err);
        }
        return status;
    }

    /** The JDK says of a file only its name when the class of the exception says the rest. */
    private static String message(Exception failure) {
        return switch (failure) {
            case NoSuchFileException file -> "there is no file or directory " + file.getFile();
            case AccessDeniedException file -> "no permission for " + file.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is there already";
            case NotDirectoryException file -> file.getFile() + " is no directory";
            case DirectoryNotEmptyException file -> file.getFile() + " is a directory, and not empty";
            case Exception other -> other.getMessage() == null ? other.toString() : other.getMessage();
        };
    }

    /** Prints the first of what is wrong. */
    void print(List<Diagnostic> diagnostics) {
        for (Diagnostic each : diagnostics.subList(0, Math.min(SHOWN, diagnostics.size()))) {
            surroundings.err().println((each.file().isEmpty() ? "ristretto: " : "") + each);
        }
        if (diagnostics.size() > SHOWN) {
            surroundings.err().println("… and " + (diagnostics.size() - SHOWN) + " more errors");
        }
    }
}
