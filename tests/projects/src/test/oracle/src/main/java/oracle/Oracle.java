package oracle;

import org.example.proverbs.Proverbs;
import ristretto.configuration.Appliance;
import ristretto.configuration.Description;
import ristretto.signatures.HttpServer;

/** Answers every question. */
public final class Oracle implements Appliance {
    @Override
    public void describe(Description it) {
        it.runs(Answers.class).packagesFrom("local");
    }

    public record Answers(HttpServer http, Proverbs proverbs) implements Runnable {
        @Override
        public void run() {
            http.serve((request, response) -> response.send(proverbs.about("coffee") + "\n"));
        }
    }
}
