package hello;

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.signatures.HttpServer;
import ristretto.signatures.TransportException;

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
            try {
                http.serve((request, response) ->
                        response.send("Hello, " + request.client().address() + ".\n"));
            } catch (TransportException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
