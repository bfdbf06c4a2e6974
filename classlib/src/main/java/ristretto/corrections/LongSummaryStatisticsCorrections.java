package ristretto.corrections;

import java.util.LongSummaryStatistics;

/** Methods of {@code LongSummaryStatistics} that are missing or differ. */
public final class LongSummaryStatisticsCorrections {
    private LongSummaryStatisticsCorrections() { }

    public static String toString(LongSummaryStatistics all) {
        return String.format("LongSummaryStatistics{count=%d, sum=%d, min=%d, average=%f, max=%d}", all.getCount(), all.getSum(), all.getMin(), all.getAverage(), all.getMax());
    }
}
