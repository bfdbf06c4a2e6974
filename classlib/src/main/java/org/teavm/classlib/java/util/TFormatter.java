package org.teavm.classlib.java.util;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.util.Formatter;
import java.util.FormatterClosedException;
import java.util.Locale;
import ristretto.formatting.Formatting;

/** {@code Formatter}: where formatted text goes; {@link Formatting} makes it. */
public final class TFormatter implements Closeable, Flushable {
    private final Locale locale;
    private Appendable out;
    private IOException failure;

    public TFormatter() {
        this(new StringBuilder());
    }

    public TFormatter(Appendable out) {
        this(out, Locale.getDefault());
    }

    public TFormatter(Locale locale) {
        this(new StringBuilder(), locale);
    }

    public TFormatter(Appendable out, Locale locale) {
        this.out = out == null ? new StringBuilder() : out;
        this.locale = locale;
    }

    public TFormatter(PrintStream stream) {
        this((Appendable) stream);
    }

    public TFormatter(OutputStream stream) {
        this(new OutputStreamWriter(stream));
    }

    public TFormatter(OutputStream stream, String encoding) throws UnsupportedEncodingException {
        this(new OutputStreamWriter(stream, encoding));
    }

    public TFormatter(OutputStream stream, String encoding, Locale locale) throws UnsupportedEncodingException {
        this(new OutputStreamWriter(stream, encoding), locale);
    }

    private void requireOpen() {
        if (out == null) {
            throw new FormatterClosedException();
        }
    }

    public Locale locale() {
        requireOpen();
        return locale;
    }

    public Appendable out() {
        requireOpen();
        return out;
    }

    public IOException ioException() {
        return failure;
    }

    public TFormatter format(String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public TFormatter format(Locale locale, String format, Object... arguments) {
        requireOpen();
        try {
            new Formatting((Formatter) (Object) this, out, arguments).write(format);
        } catch (IOException exception) {
            failure = exception;
        }
        return this;
    }

    @Override
    public String toString() {
        requireOpen();
        return out.toString();
    }

    @Override
    public void flush() {
        requireOpen();
        if (out instanceof Flushable flushable) {
            try {
                flushable.flush();
            } catch (IOException exception) {
                failure = exception;
            }
        }
    }

    @Override
    public void close() {
        if (out instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException exception) {
                failure = exception;
            }
        }
        out = null;
    }
}
