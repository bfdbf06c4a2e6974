package hello;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.signatures.HttpServer;

/** Greets everybody by address. */
public final class Hello implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Greeter.class);
    }

    /** The service: it is handed a web server, and nothing else. */
    public record Greeter(HttpServer http) implements Runnable {
        @Override
        public void run() {
            http.serve((request, response) -> response.send("Hello, " + request.client().address() + ".\n"));
        }
    }
}
