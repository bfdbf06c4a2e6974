package hello;

import ristretto.signatures.Provides;

public final class Greeter implements Runnable {
    public Greeter(Voice voice) {
    }

    @Override
    public void run() {
    }

    public interface Voice {
    }

    @Provides(Voice.class)
    public static final class Loud implements Voice {
        public Loud() {
        }
    }

    @Provides(Voice.class)
    public static final class Quiet implements Voice {
        public Quiet() {
        }
    }
}
