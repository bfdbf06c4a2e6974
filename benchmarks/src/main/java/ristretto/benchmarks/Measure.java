package ristretto.benchmarks;

/**
 * Something that is measured.
 *
 * @param name in kebab-case
 * @param title as people read it
 * @param better which way is better
 */
record Measure(String name, String title, String unit, Better better) {
    enum Better { HIGHER, LOWER }

    static final Measure IMAGE = new Measure("image", "image", "bytes", Better.LOWER);
    static final Measure FIRST_ANSWER = new Measure("first-answer", "exec to the first HTTP 200", "ms", Better.LOWER);
    static final Measure LEAST_MEMORY = new Measure("least-memory", "least memory that suffices", "MiB", Better.LOWER);
    static final Measure RESIDENT = new Measure("resident-memory", "resident memory under load", "MB", Better.LOWER);
    static final Measure REQUESTS = new Measure("requests-per-second", "requests, 32 connections", "1/s", Better.HIGHER);
    static final Measure EFFICIENCY = new Measure("requests-per-processor-second", "requests for a second of the server's processor", "1/s",
            Better.HIGHER);
    static final Measure MEDIAN_LATENCY = new Measure("latency-p50", "latency p50", "ms", Better.LOWER);
    static final Measure P99_LATENCY = new Measure("latency-p99", "latency p99", "ms", Better.LOWER);
    static final Measure CALLS = new Measure("system-calls-per-request", "system calls a request", "", Better.LOWER);
    static final Measure TCP_OUT = new Measure("tcp-out", "TCP out, one connection", "Gbit/s", Better.HIGHER);
    static final Measure TCP_IN = new Measure("tcp-in", "TCP in, one connection", "Gbit/s", Better.HIGHER);
}
