package ristretto.command;

/** What the command's exit status says. */
final class ExitStatus {
    static final int OK = 0;
    static final int NOT_BUILT = 1;
    static final int WRONG_USAGE = 2;
    static final int ENVIRONMENT = 3;
    static final int DIFFERENT = 4;
    static final int INTERRUPTED = 130;

    private ExitStatus() {
    }
}
