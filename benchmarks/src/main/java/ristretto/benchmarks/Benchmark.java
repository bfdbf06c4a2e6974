package ristretto.benchmarks;

import java.util.List;
import java.util.Set;

/** Something to compare. */
interface Benchmark {
    String name();

    /** What is compared, and how: a sentence or two for PERFORMANCE.md. */
    String description();

    /** How the peers are called that it can be compared with. */
    List<String> peers();

    /** {@code measure(against, effort)} measures this project's side and the peers of those names. */
    List<Row> measure(Set<String> against, Effort effort);

    /** The document of the repository in which what was measured is recorded. */
    default String document() {
        return "PERFORMANCE.md";
    }

    /** What was measured, in Markdown. */
    default String table(List<Row> rows) {
        return Table.of(rows);
    }
}
