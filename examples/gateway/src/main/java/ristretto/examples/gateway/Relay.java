package ristretto.examples.gateway;

import ristretto.signatures.Console;
import ristretto.signatures.Memory;
import ristretto.signatures.Named;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/**
 * Relays connections. It has two stacks of TCP/IP that do not know of each other, each on an interface of its own: no packet
 * passes, only the bytes of conversations, and only to the one host that the route names.
 */
public final class Relay implements Runnable {
    private static final int BACKLOG = 128;
    private static final long SECOND = 1_000_000_000L;

    private final Tcp outside;
    private final Tcp inside;
    private final Memory memory;
    private final Console console;
    private final Route route;
    private int open;

    public Relay(@Named("outside") Tcp outside, @Named("inside") Tcp inside, Memory memory, Console console, Route route) {
        this.outside = outside;
        this.inside = inside;
        this.memory = memory;
        this.console = console;
        this.route = route;
    }

    @Override
    public void run() {
        try (Tcp.Listener listener = outside.listen(route.port(), BACKLOG)) {
            while (true) {
                awaitPlace();
                start(listener.accept());
            }
        } catch (TransportException failure) {
            throw new IllegalStateException("cannot listen outside: " + failure.getMessage(), failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Tcp.Connection client) {
        try {
            Thread.startVirtualThread(() -> relay(client));
        } catch (OutOfMemoryError exhausted) {
            client.abort();
            leavePlace();
        }
    }

    /** Those who wait are in the listener's queue, and learn from TCP that they have to. */
    private synchronized void awaitPlace() throws InterruptedException {
        while (open == route.connections()) {
            wait();
        }
        open++;
    }

    private synchronized void leavePlace() {
        open--;
        notifyAll();
    }

    private void relay(Tcp.Connection client) {
        try (client; Tcp.Connection host = inside.connect(route.destination(), route.timeout() * SECOND)) {
            Thread back = Thread.startVirtualThread(() -> pump(host, client));
            pump(client, host);
            back.join();
        } catch (TransportException failure) {
            client.abort();
            console.print("no connection to " + route.destination() + ": " + failure.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            leavePlace();
        }
    }

    private void pump(Tcp.Connection from, Tcp.Connection to) {
        new Pump(memory, from, to).run();
    }
}
