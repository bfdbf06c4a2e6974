package hello;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.configuration.Key;

public final class Hello implements Appliance {
    static final Key<Integer> TIMES = Key.integer("times").documented("how often to greet").otherwise("1");

    @Override
    public void describe(Description it) {
        it.runs(Greeter.class).preset("greeting/name", "description").constant("greeting/times", it.key(TIMES));
    }
}
