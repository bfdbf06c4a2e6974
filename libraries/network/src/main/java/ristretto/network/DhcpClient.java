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

    private final Link link;
    private final MacAddress mac;
    private final String hostName;
    private final EventLoop loop;
    private final Entropy entropy;
    private final Buffer message;
    private final OutgoingFrame frame;
    private final EventLoop.Timer timer;
    private DhcpState state;
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
        if (!DhcpOptions.graphic(this.hostName)) {
            throw new IllegalArgumentException("network/ipv4/host-name is not a host's name: '" + this.hostName + "'");
        }
    }

    void start() {
        timeOut();
    }

    private void timeOut() {
        apply(DhcpMachine.step(state, new DhcpEvent.TimeOut(loop.now(), entropy.nextLong())));
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
        } else if (parsed.get().operation() != DhcpMessage.REPLY || !parsed.get().hardware().equals(mac)
            || UdpHeader.sourcePort(datagram) != DhcpMessage.SERVER_PORT) {
            notForUs++;
        } else {
            DhcpState before = state;
            apply(DhcpMachine.step(state, new DhcpEvent.Received(loop.now(), entropy.nextLong(), parsed.get())));
            ignored += state == before ? 1 : 0;
        }
        return true;
    }

    private void apply(DhcpMachine.Step step) {
        Optional<DhcpLease> before = state.lease();
        state = step.state();
        if (!state.lease().equals(before)) {
            link.leased(state.lease());
        }
        if (step.transmits()) {
            transmit();
        }
        if (state.wakeAt() == EventLoop.Condition.NEVER) {
            timer.cancel();
        } else {
            timer.set(state.wakeAt());
        }
    }

    private void transmit() {
        switch (state) {
            case DhcpState.Selecting selecting
                -> broadcast(selecting.transaction(), selecting.since(), Ipv4Address.ANY, DhcpOptions.of(DhcpType.DISCOVER));
            case DhcpState.Requesting requesting
                -> broadcast(requesting.transaction(), requesting.since(), Ipv4Address.ANY, DhcpOptions.of(DhcpType.REQUEST)
                    .server(requesting.offered().server()).requested(requesting.offered().address().address()));
            case DhcpState.Renewing renewing -> unicast(renewing);
            case DhcpState.Rebinding rebinding -> broadcast(rebinding.transaction(), rebinding.since(),
                rebinding.held().address().address(), DhcpOptions.of(DhcpType.REQUEST));
            case DhcpState.Init init -> { }
            case DhcpState.Bound bound -> { }
        }
    }

    private void broadcast(int transaction, long since, Ipv4Address own, DhcpOptions options) {
        compose(transaction, since, own, options, Ipv4Address.BROADCAST);
        link.broadcast(frame, own);
    }

    private void unicast(DhcpState.Renewing renewing) {
        Ipv4Address server = renewing.held().server();
        compose(renewing.transaction(), renewing.since(), renewing.held().address().address(), DhcpOptions.of(DhcpType.REQUEST), server);
        link.unicast(frame, server);
    }

    private void compose(int transaction, long since, Ipv4Address own, DhcpOptions options, Ipv4Address destination) {
        sent++;
        int seconds = (int) Math.min((loop.now() - since) / SECOND, 0xFFFF);
        message.fill(0, message.length(), 0);
        int length = new DhcpMessage(DhcpMessage.REQUEST, transaction, seconds, own.bits() == 0, own, Ipv4Address.ANY, mac,
            options.hostName(hostName)).emit(message);
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
