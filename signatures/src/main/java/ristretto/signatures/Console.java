package ristretto.signatures;

/** Where the machine speaks to its operator, a line at a time. */
public interface Console {
    /** {@code print(line)} writes a line; the line feed is added. */
    void print(String line);
}
