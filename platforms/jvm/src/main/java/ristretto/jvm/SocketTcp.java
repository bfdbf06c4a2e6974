package ristretto.jvm;

import java.io.IOException;
import java.net.BindException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import ristretto.signatures.Provides;
import ristretto.signatures.SocketAddress;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;
import ristretto.signatures.TransportException.Reason;

/**
 * TCP by the sockets of the computer that the JVM runs on; IPv4 only. Channels are in blocking mode: a virtual thread
 * that waits in one does not hold a platform thread.
 */
@Provides(value = Tcp.class, targets = "jvm", preference = 10)
public final class SocketTcp implements Tcp {
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;

    private final SocketWatchdog watchdog = new SocketWatchdog();

    @Override
    public Listener listen(int port, int backlog) throws TransportException {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.INET);
            try {
                channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
                channel.bind(new java.net.InetSocketAddress(port), backlog);
                return new SocketListener(channel, watchdog);
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (BindException inUse) {
            throw new TransportException(Reason.ADDRESS_IN_USE, "port " + port + ": " + inUse.getMessage());
        } catch (IOException failure) {
            throw SocketFailures.of(failure);
        }
    }

    @Override
    public Connection connect(SocketAddress destination, long timeout) throws TransportException {
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET);
            try {
                channel.socket().connect(SocketAddresses.toJdk(destination), milliseconds(timeout));
                return new SocketConnection(channel, watchdog);
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw SocketFailures.of(failure);
        }
    }

    /** A timeout as the JDK's sockets want it: whole milliseconds, rounded up, at least 1; 0 stands for no timeout. */
    static int milliseconds(long nanoseconds) {
        if (nanoseconds == Long.MAX_VALUE) {
            return 0;
        }
        long rounded = Math.max(0, nanoseconds - 1) / NANOSECONDS_PER_MILLISECOND + 1;
        return (int) Math.min(rounded, Integer.MAX_VALUE);
    }
}
