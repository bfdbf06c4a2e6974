package ristretto.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A network of its own (network_namespaces(7)), with tap devices, for test classes: they run in a Java process in there. The
 * network is gone when the process has ended. It takes the rights of root, or a system that lets users make namespaces.
 */
final class Namespace {
    /** What the kernel shows of its devices in /sys is that of the namespace in which it was mounted. */
    private static final List<String> SHELL = List.of("sh", "-c", "mount -t sysfs sysfs /sys 2>/dev/null; exec \"$@\"", "sh");
    private static final List<List<String>> WAYS = List.of(List.of("unshare", "--net", "--mount"),
            List.of("unshare", "--map-root-user", "--net", "--mount"));
    private static final Optional<List<String>> WAY = WAYS.stream().filter(Namespace::works).findFirst();

    private Namespace() { }

    private static boolean works(List<String> way) {
        if (Tools.find("unshare").isEmpty() || Tools.find("ip").isEmpty()) {
            return false;
        }
        List<String> words = new ArrayList<>(way);
        words.addAll(SHELL);
        words.addAll(List.of("ip", "tuntap", "add", "dev", "probe", "mode", "tap"));
        return Tools.run(words).status() == 0;
    }

    /** The tests of {@code type}, each with how it went. */
    static Stream<DynamicTest> tests(Class<?> type) throws IOException, InterruptedException {
        if (WAY.isEmpty()) {
            abort("neither root nor a user who may make network namespaces with tap devices ('unshare' and 'ip' are needed)");
        }
        List<String> words = new ArrayList<>(WAY.get());
        words.addAll(SHELL);
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED"));
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("ristretto."))
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), NamespaceProgram.class.getName(), type.getName()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<DynamicTest> tests = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                NamespaceProgram.Result.parse(line).ifPresentOrElse(result -> tests.add(test(result)), noting(line));
            }
        }
        int status = process.waitFor();
        tests.add(DynamicTest.dynamicTest("the tests come to their end", () -> assertEquals(0, status)));
        return tests.stream();
    }

    private static Runnable noting(String line) {
        return () -> System.out.println(line);
    }

    private static DynamicTest test(NamespaceProgram.Result result) {
        return DynamicTest.dynamicTest(result.name(), () -> {
            switch (result.outcome()) {
                case PASSED -> { }
                case ABORTED -> abort(result.reason());
                case FAILED -> fail(result.reason());
            }
        });
    }
}
