package ristretto.machine;

import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;

/** What the collector has done since the machine started. */
@StaticInit
@Unmanaged
public final class CollectorStatistics {
    private static int youngCollections;
    private static int fullCollections;
    private static long youngTime;
    private static long fullTime;
    private static long longestYoung;
    private static long longestFull;
    private static long allocated;
    private static long live;

    private CollectorStatistics() { }

    /** Collections that looked at new objects only. */
    public static int youngCollections() {
        return youngCollections;
    }

    /** Collections that looked at every object. */
    public static int fullCollections() {
        return fullCollections;
    }

    /** Nanoseconds in young collections, in all. */
    public static long youngTime() {
        return youngTime;
    }

    /** Nanoseconds in full collections, in all. */
    public static long fullTime() {
        return fullTime;
    }

    /** Nanoseconds of the longest young collection. */
    public static long longestYoung() {
        return longestYoung;
    }

    /** Nanoseconds of the longest full collection. */
    public static long longestFull() {
        return longestFull;
    }

    /** Bytes of memory given out for objects before the last collection. */
    public static long allocated() {
        return allocated;
    }

    /** Bytes in objects that the last collection found or did not look at. */
    public static long live() {
        return live;
    }

    /** To be called by the collector, which may not allocate here. */
    public static void record(boolean full, long nanoseconds, long bytesAllocated, long bytesLive) {
        if (full) {
            fullCollections++;
            fullTime += nanoseconds;
            longestFull = nanoseconds > longestFull ? nanoseconds : longestFull;
        } else {
            youngCollections++;
            youngTime += nanoseconds;
            longestYoung = nanoseconds > longestYoung ? nanoseconds : longestYoung;
        }
        allocated += bytesAllocated;
        live = bytesLive;
    }
}
