package ristretto.benchmarks.collector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import ristretto.collector.harness.Image;
import ristretto.collector.harness.StockTeavm;

/** Not run by a build, because it is not named as a test: {@code benchmarks/collector/run} runs it. */
class CollectorBenchmark {
    @Test
    void pausesAndRateOfBothCollectors() throws Exception {
        Image image = Image.of(Pauses.class);
        Path stock = StockTeavm.compile(Pauses.class, 4, 1000);
        for (int round = 1; round <= 3; round++) {
            System.out.println("round " + round + ", ours:\n" + image.run(2048));
            System.out.println("round " + round + ", TeaVM's:\n" + output(stock));
        }
    }

    private static String output(Path program) throws IOException {
        Process process = new ProcessBuilder(program.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
