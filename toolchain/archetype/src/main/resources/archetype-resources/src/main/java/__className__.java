package ${package};

import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.signatures.HttpServer;
import ristretto.signatures.Settings;

/** Describes the appliance: what it runs. The tool finds the rest. */
public final class ${className} implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Greeter.class);
    }

    /** The service: it is handed a web server and its settings, and nothing else. */
    public record Greeter(HttpServer http, Greeting greeting) implements Runnable {
        @Override
        public void run() {
            http.serve((request, response) -> response.send(greeting.text() + ", " + request.client().address() + ".\n"));
        }
    }

    /** What the operator may set. */
    @Settings("greeting")
    public record Greeting(@Settings.Value(documented = "what a greeting begins with", otherwise = "Good day") String text) {
    }
}
