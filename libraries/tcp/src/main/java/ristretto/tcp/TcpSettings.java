package ristretto.tcp;

import ristretto.signatures.Settings;

/** The bounds and times of TCP. Values outside their limits are moved to the nearest that is inside. */
@Settings("tcp")
public record TcpSettings(
    @Settings.Value(documented = "the most connections at once, those in TIME-WAIT not counted; from 1", otherwise = "4096")
    int connections,
    @Settings.Value(documented = "the most connections that peers are opening at once before SYN cookies take over; from 0",
        otherwise = "256")
    int halfOpen,
    @Settings.Value(documented = "the most bytes that all connections queue together; from 65536", otherwise = "33554432")
    int memory,
    @Settings.Value(documented = "the most bytes that one connection copies to be sent; from 1024", otherwise = "262144")
    int sendBuffer,
    @Settings.Value(documented = "the most bytes that one connection receives ahead of its reader; from 1024 to 8388608",
        otherwise = "1048576")
    int receiveBuffer,
    @Settings.Value(documented = "how long an acknowledgment may wait for data to travel with, in milliseconds; from 0 to 500",
        otherwise = "40")
    int delayedAck,
    @Settings.Value(documented = "the least retransmission timeout, in milliseconds; from 1", otherwise = "200")
    int minimumTimeout,
    @Settings.Value(documented = "how long a peer may leave data or probes unanswered, in milliseconds; from 1000",
        otherwise = "120000")
    int userTimeout,
    @Settings.Value(documented = "how long a closed connection is remembered, in milliseconds; from 0", otherwise = "60000")
    int timeWait,
    @Settings.Value(documented = "the most connections remembered after they closed; from 0", otherwise = "1024")
    int timeWaits,
    @Settings.Value(documented = "the silence after which a peer is asked whether it is still there, in milliseconds; 0: never",
        otherwise = "0")
    int keepAlive,
    @Settings.Value(documented = "whether to offer timestamps (RFC 7323)", otherwise = "true")
    boolean timestamps) {

    /** The values that are documented. */
    public static final TcpSettings STANDARD =
        new TcpSettings(4096, 256, 1 << 25, 1 << 18, 1 << 20, 40, 200, 120_000, 60_000, 1024, 0, true);

    public TcpSettings {
        connections = Math.max(connections, 1);
        halfOpen = Math.max(halfOpen, 0);
        memory = Math.max(memory, 1 << 16);
        sendBuffer = Math.max(sendBuffer, 1024);
        receiveBuffer = Math.min(Math.max(receiveBuffer, 1024), 1 << 23);
        delayedAck = Math.min(Math.max(delayedAck, 0), 500);
        minimumTimeout = Math.max(minimumTimeout, 1);
        userTimeout = Math.max(userTimeout, 1000);
        timeWait = Math.max(timeWait, 0);
        timeWaits = Math.max(timeWaits, 0);
        keepAlive = Math.max(keepAlive, 0);
    }

    /** The window scale to announce: the smallest with which the field of 16 bits can tell the whole receive buffer. */
    int shift() {
        int shift = 0;
        while (receiveBuffer >>> shift > 0xFFFF) {
            shift++;
        }
        return shift;
    }
}
