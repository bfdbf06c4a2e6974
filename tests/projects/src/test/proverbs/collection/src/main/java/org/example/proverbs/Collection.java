package org.example.proverbs;

import org.example.words.Words;
import ristretto.signatures.Provides;

/** A collection of one. */
@Provides(Proverbs.class)
public final class Collection implements Proverbs {
    public Collection() {
    }

    @Override
    public String about(String subject) {
        return Words.capitalised(subject) + " makes the world go round.";
    }
}
