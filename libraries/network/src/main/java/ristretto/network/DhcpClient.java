package ristretto.network;

import java.util.Optional;
import ristretto.signatures.Buffer;
import ristretto.signatures.Entropy;
import ristretto.signatures.EventLoop;
import ristretto.signatures.Ip;
import ristretto.signatures.Ipv4Address;
import ristretto.signatures.MacAddress;
import ristretto.signatures.Memory;
import ristretto.signatures.OutgoingFrame;

/** Gets and keeps an address by DHCP (RFC 2131): gives {@link DhcpMachine} time and messages, and does what it says. */
final class DhcpClient {
    private static final long SECOND = 1_000_000_000L;
    /** How long after it was got an address is given back if another host has it. Later it is defended (RFC 5227, section 2.4). */
    private static final long NEW = 10 * SECOND;
    /** RFC 2131, section 3.1, step 5. */
    private static final long PAUSE_AFTER_DECLINING = 10 * SECOND;

    private final Link link;
    private final MacAddress mac;
    private final String hostName;
    private final EventLoop loop;
    private final Entropy entropy;
    private final Buffer message;
    private final OutgoingFrame frame;
    private final EventLoop.Timer timer;
    private DhcpState state;
    /** When the host got the address that it has. */
    private long got;
    private long sent;
    private long received;
    private long malformed;
    private long notForUs;
    private long ignored;

    DhcpClient(Link link, MacAddress mac, Optional<String> hostName, EventLoop loop, Entropy entropy, Memory memory) {
        this.link = link;
        this.mac = mac;
        this.hostName = hostName.orElse("");
        this.loop = loop;
        this.entropy = entropy;
        this.message = memory.allocate(DhcpMessage.LONGEST);
        this.frame = new OutgoingFrame(memory.allocate(OutgoingFrame.HEADROOM));
        this.timer = loop.timer(this::timeOut);
        this.state = new DhcpState.Init(loop.now());
    }

    void start() {
        timeOut();
    }

    /** {@code resume(lease)} starts with the lease of a former run, instead of anew. */
    void resume(DhcpLease lease) {
        apply(DhcpMachine.reboot(lease, loop.now(), entropy.nextLong()));
    }

    /**
     * Another host has the address: if it is new, the server is told so, and asked for another after ten seconds (RFC 2131, section
     * 3.1, step 5).
     *
     * @return whether the address was given back
     */
    boolean decline() {
        if (!(state instanceof DhcpState.Bound bound) || loop.now() - got > NEW) {
            return false;
        }
        DhcpLease refused = bound.held();
        compose((int) entropy.nextLong(), loop.now(), Ipv4Address.ANY, Ipv4Address.BROADCAST,
            DhcpOptions.request(DhcpOptions.DECLINE, refused.server(), refused.address().address(), ""));
        link.broadcast(frame, Ipv4Address.ANY);
        apply(new DhcpState.Init(loop.now() + PAUSE_AFTER_DECLINING));
        return true;
    }

    private void timeOut() {
        apply(DhcpMachine.timeOut(state, loop.now(), entropy.nextLong()));
    }

    /** {@code received(datagram, source, destination)} takes a UDP datagram; false if it is not for a DHCP client. */
    boolean received(Buffer datagram, int source, int destination) {
        if (!UdpHeader.wellFormed(datagram) || UdpHeader.destinationPort(datagram) != DhcpMessage.CLIENT_PORT) {
            return false;
        }
        received++;
        int length = UdpHeader.length(datagram);
        int pseudo = Ipv4Header.pseudoHeaderSum(source, destination, Ip.PROTOCOL_UDP, length);
        Optional<DhcpMessage> parsed = DhcpMessage.parse(datagram.slice(UdpHeader.LENGTH, length - UdpHeader.LENGTH));
        if (parsed.isEmpty() || !UdpHeader.checksumValid(datagram, pseudo)) {
            malformed++;
        } else if (parsed.get().operation() != DhcpMessage.REPLY || parsed.get().hardware().bits() != mac.bits()
            || UdpHeader.sourcePort(datagram) != DhcpMessage.SERVER_PORT) {
            notForUs++;
        } else {
            DhcpState before = state;
            apply(DhcpMachine.received(state, parsed.get(), loop.now(), entropy.nextLong()));
            ignored += state == before ? 1 : 0;
        }
        return true;
    }

    private void apply(DhcpState next) {
        boolean changed = next != state;
        boolean had = state.lease().isPresent();
        state = next;
        if (!had && next instanceof DhcpState.Bound) {
            got = loop.now();
        }
        if (next instanceof DhcpState.Bound || had && next.lease().isEmpty()) {
            link.leased(next.lease());
        }
        if (changed) {
            transmit();
        }
        if (next.wakeAt() == EventLoop.Condition.NEVER) {
            timer.cancel();
        } else {
            timer.set(next.wakeAt());
        }
    }

    /** Sends the message that belongs to the state. */
    private void transmit() {
        switch (state) {
            case DhcpState.Init init -> { }
            case DhcpState.Rebooting rebooting -> {
                compose(rebooting.transaction(), rebooting.since(), Ipv4Address.ANY, Ipv4Address.BROADCAST,
                    DhcpOptions.request(DhcpOptions.REQUEST, Ipv4Address.ANY, rebooting.remembered().address().address(), hostName));
                link.broadcast(frame, Ipv4Address.ANY);
            }
            case DhcpState.Selecting selecting -> {
                compose(selecting.transaction(), selecting.since(), Ipv4Address.ANY, Ipv4Address.BROADCAST,
                    DhcpOptions.request(DhcpOptions.DISCOVER, Ipv4Address.ANY, Ipv4Address.ANY, hostName));
                link.broadcast(frame, Ipv4Address.ANY);
            }
            case DhcpState.Requesting requesting -> {
                DhcpLease offered = requesting.offered();
                compose(requesting.transaction(), requesting.since(), Ipv4Address.ANY, Ipv4Address.BROADCAST,
                    DhcpOptions.request(DhcpOptions.REQUEST, offered.server(), offered.address().address(), hostName));
                link.broadcast(frame, Ipv4Address.ANY);
            }
            case DhcpState.Bound bound -> { }
            case DhcpState.Renewing renewing -> {
                extend(renewing.transaction(), renewing.since(), renewing.held(), renewing.held().server());
                link.unicast(frame, renewing.held().server());
            }
            case DhcpState.Rebinding rebinding -> {
                extend(rebinding.transaction(), rebinding.since(), rebinding.held(), Ipv4Address.BROADCAST);
                link.broadcast(frame, rebinding.held().address().address());
            }
        }
    }

    private void extend(int transaction, long since, DhcpLease held, Ipv4Address destination) {
        compose(transaction, since, held.address().address(), destination,
            DhcpOptions.request(DhcpOptions.REQUEST, Ipv4Address.ANY, Ipv4Address.ANY, hostName));
    }

    private void compose(int transaction, long since, Ipv4Address own, Ipv4Address destination, DhcpOptions options) {
        sent++;
        int seconds = (int) Math.min((loop.now() - since) / SECOND, 0xFFFF);
        message.fill(0, message.length(), 0);
        int length = new DhcpMessage(DhcpMessage.REQUEST, transaction, seconds, own.bits() == 0, own, Ipv4Address.ANY, mac,
            options).emitWithParameters(message);
        frame.clear();
        frame.append(message, 0, length);
        int total = UdpHeader.LENGTH + length;
        int at = frame.prepend(UdpHeader.LENGTH);
        UdpHeader.write(frame.head(), at, DhcpMessage.CLIENT_PORT, DhcpMessage.SERVER_PORT, total, 0);
        int pseudo = Ipv4Header.pseudoHeaderSum(own.bits(), destination.bits(), Ip.PROTOCOL_UDP, total);
        int sum = frame.sumPayload(frame.head().sum(at, UdpHeader.LENGTH, pseudo));
        frame.head().putShort(at + UdpHeader.CHECKSUM, UdpHeader.complement(sum));
    }

    Optional<DhcpLease> lease() {
        return state.lease();
    }

    DhcpState state() {
        return state;
    }

    DhcpStatistics statistics() {
        return new DhcpStatistics(sent, received, malformed, notForUs, ignored);
    }

    /** The host that the client works for. */
    interface Link {
        /** Sends a UDP datagram to all stations of the link, address or not. */
        void broadcast(OutgoingFrame datagram, Ipv4Address source);

        /** Sends a UDP datagram from this host's address. */
        void unicast(OutgoingFrame datagram, Ipv4Address destination);

        /** The host's address is that of the lease from now on, or it has none. */
        void leased(Optional<DhcpLease> lease);
    }
}
