package ristretto.state;

import ristretto.signatures.Provides;
import ristretto.signatures.State;

/** Keeps nothing: every run begins anew. The usual choice; what parts would save and restore is then not in the image. */
@Provides(value = State.class, preference = 10)
public final class NoState implements State {
    @Override
    public void register(Part part) {
        // Nobody will ask it.
    }

    @Override
    public void changed() {
        // It stays where it is.
    }
}
