package ristretto.examples.website;

import ristretto.signatures.Metrics;

/** What an operator sees: numbers in a table, as of now. */
final class StatusPage {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;
    private static final long KIB = 1024;

    private final StringBuilder html = new StringBuilder();

    private StatusPage() {
    }

    static String of(Metrics metrics, Traffic traffic) {
        StatusPage page = new StatusPage();
        page.html.append("""
            <!DOCTYPE html>
            <html lang="en"><meta charset="utf-8"><title>Administration</title>
            <style>body{font-family:sans-serif;margin:2em}td{text-align:right;padding-left:1em}th{text-align:left}</style>
            <h1>Administration</h1>
            <table>
            """);
        page.row("uptime, seconds", metrics.uptime() / SECOND);
        page.row("connections", traffic.connections());
        page.row("requests", traffic.requests());
        page.row("heap used, KiB", metrics.heap().used() / KIB);
        page.row("heap size, KiB", metrics.heap().size() / KIB);
        page.collections("young", metrics.youngCollections());
        page.collections("full", metrics.fullCollections());
        return page.html.append("</table>\n").toString();
    }

    private void collections(String kind, Metrics.Pauses pauses) {
        row(kind + " collections", pauses.count());
        row(kind + " collections together, ms", pauses.total() / MILLISECOND);
        row("longest " + kind + " collection, ms", pauses.longest() / MILLISECOND);
    }

    private void row(String name, long value) {
        html.append("<tr><th>").append(name).append("<td>").append(value).append('\n');
    }
}
