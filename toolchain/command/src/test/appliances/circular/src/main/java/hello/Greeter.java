package hello;

import ristretto.signatures.Provides;

public final class Greeter implements Runnable {
    public Greeter(Chicken chicken) {
    }

    @Override
    public void run() {
    }

    public interface Chicken {
    }

    public interface Egg {
    }

    @Provides(Chicken.class)
    public static final class Hen implements Chicken {
        public Hen(Egg egg) {
        }
    }

    @Provides(Egg.class)
    public static final class WhiteEgg implements Egg {
        public WhiteEgg(Chicken chicken) {
        }
    }
}
