package choir;

import ristretto.signatures.Named;

/** A functor: a voice made of another voice. */
public record Shout(@Named("first") Voice voice) implements Voice {
    @Override
    public void sing(String text) {
        voice.sing(text.toUpperCase() + "!");
    }
}
