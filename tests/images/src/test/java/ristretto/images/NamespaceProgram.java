package ristretto.images;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of the class that it is given, and writes a line for each. */
final class NamespaceProgram implements TestExecutionListener {
    private NamespaceProgram() { }

    public static void main(String[] names) {
        Tools.run("ip", "link", "set", "lo", "up").orFail();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(names[0])).build();
        LauncherFactory.create().execute(request, new NamespaceProgram());
        System.exit(0);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        // What holds other tests is worth a line only if it failed.
        if (test.isTest() || !passed) {
            String reason = result.getThrowable().map(NamespaceProgram::text).orElse("");
            Outcome outcome = passed ? Outcome.PASSED
                    : result.getStatus() == TestExecutionResult.Status.ABORTED ? Outcome.ABORTED : Outcome.FAILED;
            System.out.println(new Result(outcome, test.getLegacyReportingName() + " " + test.getDisplayName(), reason).line());
        }
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    enum Outcome { PASSED, ABORTED, FAILED }

    /** How a test went. */
    record Result(Outcome outcome, String name, String reason) {
        private static final String MARK = "namespace-test";

        String line() {
            return MARK + " " + outcome + " " + encoded(name) + " " + encoded(reason);
        }

        static Optional<Result> parse(String line) {
            String[] words = line.split(" ", -1);
            return words.length == 4 && words[0].equals(MARK)
                    ? Optional.of(new Result(Outcome.valueOf(words[1]), decoded(words[2]), decoded(words[3]))) : Optional.empty();
        }

        private static String encoded(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String decoded(String text) {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        }
    }
}
