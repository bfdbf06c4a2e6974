package org.teavm.classlib.java.util;

import java.util.Objects;

/** Text parts with a delimiter between them. */
public final class TStringJoiner {
    private final String delimiter;
    private final String prefix;
    private final String suffix;
    private String emptyValue;
    /** The parts so far; null before the first. */
    private StringBuilder parts;

    public TStringJoiner(CharSequence delimiter) {
        this(delimiter, "", "");
    }

    public TStringJoiner(CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        Objects.requireNonNull(prefix, "The prefix must not be null");
        Objects.requireNonNull(delimiter, "The delimiter must not be null");
        Objects.requireNonNull(suffix, "The suffix must not be null");
        this.delimiter = delimiter.toString();
        this.prefix = prefix.toString();
        this.suffix = suffix.toString();
    }

    public TStringJoiner setEmptyValue(CharSequence value) {
        emptyValue = Objects.requireNonNull(value, "The empty value must not be null").toString();
        return this;
    }

    public TStringJoiner add(CharSequence part) {
        if (parts == null) {
            parts = new StringBuilder();
        } else {
            parts.append(delimiter);
        }
        parts.append(part);
        return this;
    }

    public TStringJoiner merge(TStringJoiner other) {
        if (other.parts != null) {
            add(other.parts.toString());
        }
        return this;
    }

    public int length() {
        return toString().length();
    }

    @Override
    public String toString() {
        if (parts == null) {
            return emptyValue != null ? emptyValue : prefix + suffix;
        }
        return prefix + parts + suffix;
    }
}
