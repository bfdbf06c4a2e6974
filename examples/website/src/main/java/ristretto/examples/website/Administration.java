package ristretto.examples.website;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import ristretto.http.StaticFiles;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpRequest;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.MonotonicClock;
import ristretto.signatures.ReadOnlyFiles;

/** The files of the site, and a page that tells its operator how it is doing. For everybody else that page does not exist. */
public final class Administration implements HttpHandler {
    static final String PAGE = "/admin";
    private static final long SECOND = 1_000_000_000;

    private final StaticFiles files;
    private final MonotonicClock clock;
    private final Operators operators;
    private final long start;
    private final AtomicLong requests = new AtomicLong();

    public Administration(ReadOnlyFiles files, MonotonicClock clock, Operators operators) {
        this.files = new StaticFiles(files);
        this.clock = clock;
        this.operators = operators;
        this.start = clock.nanoseconds();
    }

    @Override
    public void handle(HttpRequest request, HttpResponse response) throws IOException {
        long number = requests.incrementAndGet();
        if (request.path().equals(PAGE) && operators.include(request.client().address())) {
            response.header("Content-Type", "text/html; charset=utf-8").header("Cache-Control", "no-store").send(page(number));
        } else {
            files.handle(request, response);
        }
    }

    private String page(long number) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><title>Administration</title><h1>Administration</h1>\n<p>Up for "
                + (clock.nanoseconds() - start) / SECOND + " seconds, " + number + " requests.\n";
    }
}
