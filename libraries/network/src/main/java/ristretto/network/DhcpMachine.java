package ristretto.network;

import java.util.Optional;
import ristretto.network.DhcpEvent.Received;
import ristretto.network.DhcpEvent.TimeOut;
import ristretto.network.DhcpState.Bound;
import ristretto.network.DhcpState.Init;
import ristretto.network.DhcpState.Rebinding;
import ristretto.network.DhcpState.Renewing;
import ristretto.network.DhcpState.Requesting;
import ristretto.network.DhcpState.Selecting;

/** The state machine of a DHCP client (RFC 2131, figure 5), without its first, optional state INIT-REBOOT. */
final class DhcpMachine {
    /** Retransmissions of a request before the offer is given up. */
    static final int MOST_ATTEMPTS = 4;

    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_DELAY = 4 * SECOND;
    private static final int MOST_DOUBLINGS = 4;
    private static final long LEAST_RENEWAL_DELAY = 60 * SECOND;
    private static final long DELAY_AFTER_REFUSAL = 2 * SECOND;

    private DhcpMachine() {
    }

    /** The next state; if {@code transmits}, the message that belongs to it is sent. */
    record Step(DhcpState state, boolean transmits) { }

    /** {@code step(state, event)} is what a client in {@code state} does at {@code event}. */
    static Step step(DhcpState state, DhcpEvent event) {
        return switch (event) {
            case TimeOut out -> out.now() - state.wakeAt() < 0 ? stay(state) : timeOut(state, out);
            case Received in -> received(state, in);
        };
    }

    private static Step timeOut(DhcpState state, TimeOut event) {
        long now = event.now();
        return switch (state) {
            case Init init -> discover(event);
            case Selecting selecting -> send(new Selecting(selecting.transaction(), selecting.since(), selecting.attempt() + 1,
                now + backoff(selecting.attempt() + 1, event.random())));
            case Requesting requesting when requesting.attempt() == MOST_ATTEMPTS -> discover(event);
            case Requesting requesting -> send(new Requesting(requesting.transaction(), requesting.since(), requesting.attempt() + 1,
                now + backoff(requesting.attempt() + 1, event.random()), requesting.offered()));
            case Bound bound -> renew(bound.held(), transaction(event), now, now);
            case Renewing renewing when now - renewing.held().rebindAt() >= 0 -> rebind(renewing.held(), transaction(event), now, now);
            case Renewing renewing -> renew(renewing.held(), renewing.transaction(), renewing.since(), now);
            case Rebinding rebinding when now - rebinding.held().expiresAt() >= 0 -> discover(event);
            case Rebinding rebinding -> rebind(rebinding.held(), rebinding.transaction(), rebinding.since(), now);
        };
    }

    private static Step received(DhcpState state, Received event) {
        DhcpMessage message = event.message();
        return switch (state) {
            case Selecting selecting when answers(message, selecting.transaction(), DhcpType.OFFER) -> offered(selecting, event);
            case Requesting requesting when message.transaction() == requesting.transaction() && from(requesting.offered(), message)
                -> answered(requesting, requesting.since(), event);
            case Renewing renewing when message.transaction() == renewing.transaction() -> answered(renewing, renewing.since(), event);
            case Rebinding rebinding when message.transaction() == rebinding.transaction() -> answered(rebinding, rebinding.since(), event);
            case Init init -> stay(state);
            case Selecting selecting -> stay(state);
            case Requesting requesting -> stay(state);
            case Bound bound -> stay(state);
            case Renewing renewing -> stay(state);
            case Rebinding rebinding -> stay(state);
        };
    }

    private static Step offered(Selecting state, Received event) {
        Optional<DhcpLease> offer = DhcpLease.of(event.message(), event.now());
        if (offer.isEmpty()) {
            return stay(state);
        }
        return send(new Requesting(state.transaction(), event.now(), 0, event.now() + backoff(0, event.random()), offer.get()));
    }

    private static Step answered(DhcpState state, long since, Received event) {
        DhcpMessage message = event.message();
        if (message.options().type() == DhcpType.NAK) {
            return new Step(new Init(event.now() + DELAY_AFTER_REFUSAL), false);
        }
        Optional<DhcpLease> lease = DhcpLease.of(message, since);
        boolean acknowledged = message.options().type() == DhcpType.ACK && lease.isPresent();
        return acknowledged ? new Step(new Bound(lease.get()), false) : stay(state);
    }

    private static boolean answers(DhcpMessage message, int transaction, DhcpType type) {
        return message.transaction() == transaction && message.options().type() == type;
    }

    private static boolean from(DhcpLease offered, DhcpMessage message) {
        return message.options().server().isPresent() && message.options().server().get().equals(offered.server());
    }

    private static Step discover(DhcpEvent event) {
        return send(new Selecting(transaction(event), event.now(), 0, event.now() + backoff(0, event.random())));
    }

    private static Step renew(DhcpLease held, int transaction, long since, long now) {
        return send(new Renewing(transaction, since, Math.min(halfWay(now, held.rebindAt()), held.rebindAt()), held));
    }

    private static Step rebind(DhcpLease held, int transaction, long since, long now) {
        return send(new Rebinding(transaction, since, Math.min(halfWay(now, held.expiresAt()), held.expiresAt()), held));
    }

    private static Step send(DhcpState state) {
        return new Step(state, true);
    }

    private static Step stay(DhcpState state) {
        return new Step(state, false);
    }

    private static int transaction(DhcpEvent event) {
        return (int) (event.random() >>> 32);
    }

    /** Half of what remains, but a minute at least (RFC 2131, section 4.4.5). */
    private static long halfWay(long now, long end) {
        return now + Math.max((end - now) / 2, LEAST_RENEWAL_DELAY);
    }

    /** 4, 8, 16, 32 and then 64 seconds, each up to one second more or less (RFC 2131, section 4.1). */
    private static long backoff(int attempt, long random) {
        long fuzz = (random & 0x7FFF_FFFFL) % (2 * SECOND + 1) - SECOND;
        return (FIRST_DELAY << Math.min(attempt, MOST_DOUBLINGS)) + fuzz;
    }
}
