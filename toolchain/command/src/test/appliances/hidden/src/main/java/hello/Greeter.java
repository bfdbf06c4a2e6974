package hello;

public final class Greeter implements Runnable {
    Greeter() {
    }

    @Override
    public void run() {
    }
}
