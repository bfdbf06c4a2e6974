package choir;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Key;

/** Two unikernels, with a signature of their own. What is said of both is said outside. */
public final class Choir implements Appliance {
    static final Key<Boolean> LOUD = Key.flag("loud").documented("whether the bass shouts");

    @Override
    public void describe(Description it) {
        it.with(Voice.class, "first", Plain.class)
                .preset("singer/times", 2)
                .unikernel("soprano", soprano -> soprano.runs(Singer.class).preset("singer/text", "la"))
                .unikernel("bass", bass -> {
                    bass.runs(Singer.class).preset("singer/text", "boom");
                    if (bass.key(LOUD)) {
                        bass.with(Voice.class, Shout.class);
                    }
                });
    }
}
