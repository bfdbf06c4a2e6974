package ristretto.signatures;

/** The Transmission Control Protocol (RFC 9293), in direct style: its calls block the calling thread. */
public interface Tcp {
    /**
     * {@code listen(port, backlog)} accepts connections to {@code port} of this host. At most {@code backlog} connections
     * that are being opened or wait to be accepted are kept; more are refused.
     *
     * @throws TransportException if the port is in use
     */
    Listener listen(int port, int backlog) throws TransportException;

    /**
     * {@code connect(destination, timeout)} opens a connection, or gives up after {@code timeout} nanoseconds.
     *
     * @throws TransportException if it is refused, times out or the destination cannot be reached
     */
    Connection connect(SocketAddress destination, long timeout) throws TransportException;

    /** A port that accepts connections. */
    interface Listener extends AutoCloseable {
        int port();

        /**
         * Waits for the next connection.
         *
         * @throws TransportException if the listener is closed or the thread interrupted
         */
        Connection accept() throws TransportException;

        /** Refuses further connections, resets those not yet accepted and wakes {@link #accept}. */
        @Override
        void close();
    }

    /** A connection. One thread may read while another writes. */
    interface Connection extends AutoCloseable {
        SocketAddress local();

        SocketAddress remote();

        /** {@code timeout(nanoseconds)} bounds each later wait of a read or a write; {@link Long#MAX_VALUE} does not. */
        void timeout(long nanoseconds);

        /**
         * {@code read(into, from, count)} waits for data and copies at least one and at most {@code count} bytes.
         *
         * @return how many bytes were read, or -1 if the peer has closed its side and all was read; 0 only if {@code count} is 0
         * @throws TransportException if the connection was reset or timed out
         */
        int read(Buffer into, int from, int count) throws TransportException;

        /** The number of bytes that can be read without waiting. */
        int available();

        /**
         * {@code write(data, from, count)} queues bytes to be sent, in order, waiting while the queue is full. Constant
         * buffers are sent from where they are; others are copied and may be reused on return. What is queued is sent when
         * a segment is full, on {@link #flush}, on a read that has to wait, and on close.
         *
         * @throws TransportException if the connection was reset, timed out or its output closed
         */
        void write(Buffer data, int from, int count) throws TransportException;

        /** Sends what is queued as soon as the peer's window allows; does not wait. */
        void flush() throws TransportException;

        /** Sends what is queued and then the end of this side's data; the peer may go on sending. */
        void closeOutput() throws TransportException;

        /**
         * Sends what is queued and ends the connection in the background, without waiting. If the peer's data was not read,
         * or more arrives, the connection is reset (RFC 9293, section 3.10.4; RFC 2525, section 2.17). Idempotent.
         */
        @Override
        void close();

        /** Drops what is queued and resets the connection. */
        void abort();
    }
}
