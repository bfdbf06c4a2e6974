package ristretto.benchmarks.iperf;

import ristretto.signatures.Console;
import ristretto.signatures.Memory;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** Serves one test after the other. */
public final class IperfServer implements Runnable {
    private static final int PORT = 5201;
    private static final int BACKLOG = 64;

    private final Tcp tcp;
    private final Memory memory;
    private final Console console;

    public IperfServer(Tcp tcp, Memory memory, Console console) {
        this.tcp = tcp;
        this.memory = memory;
        this.console = console;
    }

    @Override
    public void run() {
        try (Tcp.Listener listener = tcp.listen(PORT, BACKLOG)) {
            while (true) {
                serve(listener);
            }
        } catch (TransportException failure) {
            throw new IllegalStateException("cannot listen: " + failure.getMessage(), failure);
        }
    }

    private void serve(Tcp.Listener listener) throws TransportException {
        Tcp.Connection connection = listener.accept();
        try (Control control = new Control(connection, memory)) {
            new IperfTest(control, listener, memory).run();
        } catch (TransportException failure) {
            console.print("a test failed: " + failure.getMessage());
        }
    }
}
