package choir;

import ristretto.signatures.FromKey;
import ristretto.signatures.Settings;

public record Singer(Voice voice, Song song, @FromKey("loud") boolean loud) implements Runnable {
    @Settings("singer")
    public record Song(@Settings.Value(documented = "what to sing", otherwise = "") String text,
            @Settings.Value(documented = "how often", otherwise = "1") int times) {
    }

    @Override
    public void run() {
        for (int i = 0; i < song.times(); i++) {
            voice.sing(song.text());
        }
        if (loud) {
            voice.sing("encore");
        }
    }
}
