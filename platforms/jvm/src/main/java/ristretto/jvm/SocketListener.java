package ristretto.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** A listening socket. */
final class SocketListener implements Tcp.Listener {
    private final ServerSocketChannel channel;
    private final SocketWatchdog watchdog;
    private final int port;

    SocketListener(ServerSocketChannel channel, SocketWatchdog watchdog) throws IOException {
        this.channel = channel;
        this.watchdog = watchdog;
        this.port = SocketAddresses.of(channel.getLocalAddress()).port();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Tcp.Connection accept() throws TransportException {
        try {
            return new SocketConnection(channel.accept(), watchdog);
        } catch (IOException failure) {
            throw SocketFailures.of(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
