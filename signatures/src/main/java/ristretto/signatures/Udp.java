package ristretto.signatures;

/** The User Datagram Protocol (RFC 768), in direct style. */
public interface Udp {
    /**
     * {@code open(port)} receives datagrams to {@code port} of this host; 0 chooses a free one at random (RFC 6056).
     *
     * @throws TransportException if the port is in use
     */
    Endpoint open(int port) throws TransportException;

    /** An open port. */
    interface Endpoint extends AutoCloseable {
        int port();

        /**
         * {@code send(data, destination)} sends one datagram. Like the network itself it may lose it silently.
         *
         * @throws TransportException if it is too long to be sent in one packet
         */
        void send(Buffer data, SocketAddress destination) throws TransportException;

        /**
         * {@code receive(into, timeout)} waits at most {@code timeout} nanoseconds for a datagram and copies it to the start
         * of {@code into}; what does not fit is cut off. Datagrams that find too many waiting are dropped.
         *
         * @return the datagram's length and sender
         * @throws TransportException if none came in time, the thread was interrupted, or the endpoint is closed
         */
        Datagram receive(Buffer into, long timeout) throws TransportException;

        @Override
        void close();
    }

    record Datagram(int length, SocketAddress source) { }
}
