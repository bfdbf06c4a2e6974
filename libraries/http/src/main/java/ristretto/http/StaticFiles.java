package ristretto.http;

import java.io.IOException;
import java.util.Optional;
import ristretto.signatures.HttpHandler;
import ristretto.signatures.HttpRequest;
import ristretto.signatures.HttpResponse;
import ristretto.signatures.ReadOnlyFiles;

/**
 * Serves files. {@code index.html} stands for its directory; {@code 404.html}, if there is one, is the page for what is
 * not there. Each file is sent with an entity tag made from its content, and is answered 304 to a client that has it
 * already (RFC 9110, section 13), or in part to one that asks for a single range (section 14; a request for several is
 * answered with the whole, as section 14.2 allows).
 */
public final class StaticFiles implements HttpHandler {
    private static final String INDEX = "index.html";
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    /** Clients may keep what they got but ask before they use it: a 304 is cheap, a stale page is not. */
    private static final String CACHING = "no-cache";
    /** A power of two. */
    private static final int REMEMBERED = 64;
    private static final String MISSING_PAGE =
            "<!DOCTYPE html>\n<html lang=\"en\"><title>Not found</title><h1>Not found</h1><p>There is no such page here.\n";

    private final ReadOnlyFiles files;
    /** What was served last, by hash of the path. Entries are immutable: threads may share them and race. */
    private final Entry[] remembered = new Entry[REMEMBERED];

    public StaticFiles(ReadOnlyFiles files) {
        this.files = files;
    }

    @Override
    public void handle(HttpRequest request, HttpResponse response) throws IOException {
        String method = request.method();
        if (method.equals("GET") || method.equals("HEAD")) {
            serve(request, response);
        } else if (method.equals("OPTIONS")) {
            response.status(Status.NO_CONTENT).header("Allow", ALLOWED).send();
        } else {
            boolean known = method.equals("POST") || method.equals("PUT") || method.equals("DELETE")
                    || method.equals("PATCH") || method.equals("TRACE");
            int status = known ? Status.METHOD_NOT_ALLOWED : Status.NOT_IMPLEMENTED;
            response.status(status).header("Allow", ALLOWED).send(Status.phrase(status) + "\n");
        }
    }

    private void serve(HttpRequest request, HttpResponse response) throws IOException {
        String path = request.path();
        int slot = path.hashCode() & REMEMBERED - 1;
        Entry entry = remembered[slot];
        if (entry == null || !entry.path.equals(path)) {
            Optional<ReadOnlyFiles.File> file = files.find(nameOf(path));
            if (file.isEmpty()) {
                missing(request, response);
                return;
            }
            entry = new Entry(path, file.get());
            remembered[slot] = entry;
        }
        answer(request, response, entry);
    }

    private void answer(HttpRequest request, HttpResponse response, Entry entry) throws IOException {
        Optional<String> ifMatch = request.header("If-Match");
        if (ifMatch.isPresent() && !EntityTags.match(ifMatch.get(), entry.tag, false)) {
            response.status(Status.PRECONDITION_FAILED).send();
            return;
        }
        Optional<String> ifNoneMatch = request.header("If-None-Match");
        if (ifNoneMatch.isPresent() && EntityTags.match(ifNoneMatch.get(), entry.tag, true)) {
            response.status(Status.NOT_MODIFIED).header("ETag", entry.tag).header("Cache-Control", CACHING).send();
            return;
        }
        entry.fields.addTo(response);
        Optional<String> range = request.header("Range");
        if (range.isPresent() && request.method().equals("GET") && current(request, entry)) {
            ByteRange.parse(range.get(), entry.file.content().length()).send(response, entry.file.content());
        } else {
            response.send(entry.file.content());
        }
    }

    /** Whether the client's part is of the file as it is now; a date never is, for files here have none. */
    private static boolean current(HttpRequest request, Entry entry) {
        Optional<String> ifRange = request.header("If-Range");
        return ifRange.isEmpty() || ifRange.get().equals(entry.tag);
    }

    private void missing(HttpRequest request, HttpResponse response) throws IOException {
        String path = request.path();
        if (!path.endsWith("/") && files.find(nameOf(path + "/")).isPresent()) {
            Optional<String> query = request.query();
            String target = PercentEncoding.encode(path) + (query.isPresent() ? "/?" + query.get() : "/");
            response.status(Status.MOVED_PERMANENTLY).header("Location", target).send();
            return;
        }
        Optional<ReadOnlyFiles.File> page = files.find("404.html");
        response.status(Status.NOT_FOUND).header("Content-Type", ContentTypes.of(INDEX));
        if (page.isPresent()) {
            response.send(page.get().content());
        } else {
            response.send(MISSING_PAGE);
        }
    }

    private static String nameOf(String path) {
        String name = path.substring(1);
        return path.endsWith("/") ? name + INDEX : name;
    }

    private record Entry(String path, ReadOnlyFiles.File file, String tag, PreparedFields fields) {
        Entry(String path, ReadOnlyFiles.File file) {
            this(path, file, "\"" + file.digest() + "\"");
        }

        private Entry(String path, ReadOnlyFiles.File file, String tag) {
            this(path, file, tag, new PreparedFields("Content-Type", ContentTypes.of(file.path()), "ETag", tag,
                    "Cache-Control", CACHING, "Accept-Ranges", "bytes", "X-Content-Type-Options", "nosniff"));
        }
    }
}
