package ristretto.corrections;

import java.util.DoubleSummaryStatistics;

/** Methods of {@code DoubleSummaryStatistics} that are missing or differ. */
public final class DoubleSummaryStatisticsCorrections {
    private DoubleSummaryStatisticsCorrections() { }

    public static String toString(DoubleSummaryStatistics all) {
        return String.format("DoubleSummaryStatistics{count=%d, sum=%f, min=%f, average=%f, max=%f}", all.getCount(), all.getSum(), all.getMin(), all.getAverage(), all.getMax());
    }
}
