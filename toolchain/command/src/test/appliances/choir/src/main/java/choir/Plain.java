package choir;

import ristretto.signatures.Console;
import ristretto.signatures.Provides;

@Provides(Voice.class)
public record Plain(Console console) implements Voice {
    @Override
    public void sing(String text) {
        console.print(text);
    }
}
