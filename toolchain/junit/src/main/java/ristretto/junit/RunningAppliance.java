package ristretto.junit;

import java.io.IOException;

/** An appliance that was started, wherever it runs. */
interface RunningAppliance extends AutoCloseable {
    /** {@code exchange(request)} opens a connection, sends the request, and is all that comes back until the end. */
    byte[] exchange(byte[] request) throws IOException;

    /** What the appliance, and whatever started it, printed so far. */
    String console();

    @Override
    void close();
}
