package org.example.proverbs;

import ristretto.signatures.Version;

/** Sayings to live by. */
@Version("1.0")
public interface Proverbs {
    /** {@code about("coffee")} is a saying on a subject. */
    String about(String subject);
}
