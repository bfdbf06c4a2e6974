package hello;

public final class Greeter implements Runnable {
    public Greeter(Clockwork clockwork) {
    }

    @Override
    public void run() {
    }

    public interface Clockwork {
    }
}
