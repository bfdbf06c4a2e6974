package hello;

import java.util.Optional;
import ristretto.signatures.Console;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Settings;

public record Greeter(Console console, Greeting greeting, Place place) implements Runnable {
    @Override
    public void run() {
        for (int i = 0; i < greeting.times(); i++) {
            console.print("Hello, " + greeting.name() + ", floor " + place.floor() + place.host().map(host -> ", " + host).orElse("") + ".");
        }
    }

    @Settings("greeting")
    public record Greeting(
            @Settings.Value(documented = "whom to greet", otherwise = "default") String name,
            @Settings.Value(documented = "how often", otherwise = "1") int times) {
    }

    @Settings("greeting/place")
    public record Place(
            @Settings.Value(documented = "the floor, 0 to 9", otherwise = "3") int floor,
            @Settings.Value(documented = "the host's address") Optional<Ipv4Address> host) {
        public Place {
            if (floor < 0 || floor > 9) {
                throw new IllegalArgumentException("greeting/place/floor is from 0 to 9, not " + floor);
            }
        }
    }
}
