package hello;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;

public final class Hello implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Greeter.class);
    }
}
