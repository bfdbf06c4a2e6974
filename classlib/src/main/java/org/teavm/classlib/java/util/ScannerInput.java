package org.teavm.classlib.java.util;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scanner has read and not yet consumed. */
final class ScannerInput {
    private static final int CHUNK = 1024;

    private final Readable source;
    private final char[] chunk = new char[CHUNK];
    private String text = "";
    private int tokenEnd;
    private boolean ended;
    private boolean closed;
    private IOException failure;

    ScannerInput(Readable source) {
        if (source == null) {
            throw new NullPointerException("source");
        }
        this.source = source;
    }

    void close() {
        if (!closed && source instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException problem) {
                failure = problem;
            }
        }
        closed = true;
        ended = true;
    }

    IOException failure() {
        return failure;
    }

    void skip(int count) {
        text = text.substring(count);
    }

    /** What comes between two delimiters, if there is more than the first. */
    Optional<String> token(Pattern delimiter) {
        int start = lookingAt(delimiter).map(MatchResult::end).orElse(0);
        while (start == text.length() && readMore()) {
            start = lookingAt(delimiter).map(MatchResult::end).orElse(0);
        }
        if (start == text.length()) {
            return Optional.empty();
        }
        tokenEnd = end(delimiter, start);
        return Optional.of(text.substring(start, tokenEnd));
    }

    /** Consumes the last token that was asked for, and the delimiter before it. */
    void skipToken() {
        skip(tokenEnd);
    }

    /** Where the next delimiter begins that is not empty and at the beginning; the end, if there is none. */
    private int end(Pattern delimiter, int start) {
        while (true) {
            Matcher matcher = delimiter.matcher(text.substring(start));
            boolean found = matcher.find();
            if (found && matcher.end() == 0) {
                found = matcher.find();
            }
            if (found) {
                return start + matcher.start();
            } else if (!readMore()) {
                return text.length();
            }
        }
    }

    /** A match at the beginning, of which more input would not make another one. */
    Optional<MatchResult> lookingAt(Pattern pattern) {
        check();
        while (true) {
            Matcher matcher = pattern.matcher(text);
            boolean found = matcher.lookingAt();
            boolean decided = ended || (found ? matcher.end() < text.length() : !text.isEmpty() && !matcher.hitEnd());
            if (decided || !readMore()) {
                return found ? Optional.of(matcher.toMatchResult()) : Optional.empty();
            }
        }
    }

    /** What comes before the next end of a line; all, if it is the last one. */
    Optional<String> line(Pattern end) {
        check();
        while (true) {
            Matcher matcher = end.matcher(text);
            if (matcher.find() && (ended || matcher.end() < text.length() || matcher.group().equals("\n") || !readMore())) {
                return Optional.of(text.substring(0, matcher.start()));
            } else if (!readMore()) {
                Matcher last = end.matcher(text);
                return text.isEmpty() ? Optional.empty() : Optional.of(last.find() ? text.substring(0, last.start()) : text);
            }
        }
    }

    Optional<MatchResult> find(Pattern pattern, int limit) {
        Matcher matcher = pattern.matcher(text.substring(0, limit));
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private void check() {
        if (closed) {
            throw new IllegalStateException("Scanner closed");
        }
    }

    /** Returns false at the end of the source, which a failure is too. */
    private boolean readMore() {
        if (ended) {
            return false;
        }
        try {
            int count = source instanceof Reader reader ? reader.read(chunk) : read();
            ended = count < 0;
            text += ended ? "" : new String(chunk, 0, count);
        } catch (IOException problem) {
            failure = problem;
            ended = true;
        }
        return !ended;
    }

    private int read() throws IOException {
        CharBuffer buffer = CharBuffer.wrap(chunk);
        return source.read(buffer);
    }
}
