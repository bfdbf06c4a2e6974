package hello;

public final class Greeter implements Runnable {
    @Override
    public void run() {
        int times = "once";
        greet();
    }
}
