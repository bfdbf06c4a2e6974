package ristretto.state;

import java.util.Optional;
import ristretto.signatures.Settings;

/** What the run before left. */
@Settings("state")
public record StateSettings(
        @Settings.Value(documented = "what the run before printed last behind 'state: '") Optional<String> former) {
}
