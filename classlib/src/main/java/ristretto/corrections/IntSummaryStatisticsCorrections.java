package ristretto.corrections;

import java.util.IntSummaryStatistics;

/** Methods of {@code IntSummaryStatistics} that are missing or differ. */
public final class IntSummaryStatisticsCorrections {
    private IntSummaryStatisticsCorrections() { }

    public static String toString(IntSummaryStatistics all) {
        return String.format("IntSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}", all.getCount(), all.getSum(), all.getMin(), all.getAverage(), all.getMax());
    }
}
