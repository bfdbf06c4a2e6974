package ristretto.network;

import ristretto.signatures.Buffer;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ip;
import ristretto.signatures.Ip.Unreachable;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;

/** The Internet Control Message Protocol (RFC 792; RFC 1122, section 3.2.2). */
final class Icmp {
    /** Errors sent at once, and nanoseconds for each more (RFC 1812, section 4.3.2.8). */
    static final int BURST = 20;
    static final long INTERVAL = 10_000_000;

    /** Bytes of a packet's payload that an error quotes (RFC 792). */
    private static final int QUOTED = 8;

    private final Ipv4Layer ip;
    private final EventLoop loop;
    private final OutgoingFrame frame;
    private final RateLimit errors;
    private long received;
    private long malformed;
    private long echoes;
    private long errorsReceived;
    private long errorsSent;
    private long errorsWithheld;
    private long ignored;

    Icmp(Ipv4Layer ip, EventLoop loop, Memory memory) {
        this.ip = ip;
        this.loop = loop;
        this.frame = new OutgoingFrame(memory.allocate(OutgoingFrame.HEADROOM));
        this.errors = new RateLimit(BURST, INTERVAL, loop.now());
    }

    /** {@code received(message, source, group)} takes in a message; {@code group} says that it went to more hosts than this. */
    void received(Buffer message, Ipv4Address source, boolean group) {
        received++;
        if (message.length() < IcmpMessage.LENGTH || !IcmpMessage.checksumValid(message)) {
            malformed++;
            return;
        }
        int type = IcmpMessage.type(message);
        if (type == IcmpMessage.ECHO_REQUEST && IcmpMessage.code(message) == 0 && !group) {
            echo(message, source);
        } else if (type == IcmpMessage.DESTINATION_UNREACHABLE || type == IcmpMessage.TIME_EXCEEDED) {
            error(message, type);
        } else {
            ignored++;
        }
    }

    private void echo(Buffer message, Ipv4Address source) {
        echoes++;
        int payload = message.length() - IcmpMessage.LENGTH;
        frame.clear();
        frame.append(message, IcmpMessage.LENGTH, payload);
        send(IcmpMessage.ECHO_REPLY, 0, IcmpMessage.rest(message), source);
    }

    /** Sends a message whose payload is in the frame. */
    private void send(int type, int code, int rest, Ipv4Address destination) {
        IcmpMessage.write(frame.head(), frame.prepend(IcmpMessage.LENGTH), type, code, rest, frame.sumPayload(0));
        ip.send(frame, destination, Ip.PROTOCOL_ICMP);
    }

    private void error(Buffer message, int type) {
        Buffer quoted = message.slice(IcmpMessage.LENGTH);
        int code = IcmpMessage.code(message);
        if (!Ipv4Header.headerFits(quoted) || Ipv4Header.fragmentOffset(quoted) != 0
            || quoted.length() < Ipv4Header.headerLength(quoted) + QUOTED || code > IcmpMessage.LAST_CODE) {
            malformed++;
        } else if (!ip.isOwn(Ipv4Header.sourceBits(quoted))) {
            ignored++;
        } else {
            errorsReceived++;
            Unreachable reason = type == IcmpMessage.TIME_EXCEEDED ? Unreachable.TIME_EXCEEDED : reason(code);
            if (reason == Unreachable.TOO_BIG) {
                ip.tooBig(Ipv4Header.destinationBits(quoted), IcmpMessage.nextHopMtu(message), Ipv4Header.totalLength(quoted));
            }
            ip.unreachable(quoted, reason);
        }
    }

    private static Unreachable reason(int code) {
        return switch (code) {
            case IcmpMessage.NETWORK_UNREACHABLE, IcmpMessage.SOURCE_ROUTE_FAILED, IcmpMessage.NETWORK_UNKNOWN,
                 IcmpMessage.NETWORK_UNREACHABLE_FOR_SERVICE -> Unreachable.NETWORK;
            case IcmpMessage.PROTOCOL_UNREACHABLE -> Unreachable.PROTOCOL;
            case IcmpMessage.PORT_UNREACHABLE -> Unreachable.PORT;
            case IcmpMessage.FRAGMENTATION_NEEDED -> Unreachable.TOO_BIG;
            case IcmpMessage.NETWORK_PROHIBITED, IcmpMessage.HOST_PROHIBITED, IcmpMessage.COMMUNICATION_PROHIBITED -> Unreachable.PROHIBITED;
            default -> Unreachable.HOST;
        };
    }

    /** {@code refuse(packet, source, code)} answers a packet that was sent to this host alone: destination unreachable. */
    void refuse(Buffer packet, Ipv4Address source, int code) {
        if (!errors.allows(loop.now())) {
            errorsWithheld++;
            return;
        }
        errorsSent++;
        int length = Math.min(Ipv4Header.headerLength(packet) + QUOTED, Ipv4Header.totalLength(packet));
        frame.clear();
        frame.append(packet, 0, length);
        send(IcmpMessage.DESTINATION_UNREACHABLE, code, 0, source);
    }

    IcmpStatistics statistics() {
        return new IcmpStatistics(received, malformed, echoes, errorsReceived, errorsSent, errorsWithheld, ignored);
    }
}
