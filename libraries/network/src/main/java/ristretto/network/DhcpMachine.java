package ristretto.network;

import java.util.Optional;
import ristretto.network.DhcpState.Bound;
import ristretto.network.DhcpState.Init;
import ristretto.network.DhcpState.Rebinding;
import ristretto.network.DhcpState.Rebooting;
import ristretto.network.DhcpState.Renewing;
import ristretto.network.DhcpState.Requesting;
import ristretto.network.DhcpState.Selecting;

/** The state machine of a DHCP client (RFC 2131, figure 5). */
final class DhcpMachine {
    /** Retransmissions of the question whether an old address still holds, before it is used unconfirmed. */
    static final int MOST_REBOOT_ATTEMPTS = 1;
    /** Retransmissions of a request before the offer is given up. */
    static final int MOST_ATTEMPTS = 4;

    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_DELAY = 4 * SECOND;
    private static final int MOST_DOUBLINGS = 4;
    private static final long LEAST_RENEWAL_DELAY = 60 * SECOND;
    /** By how much the clocks of two runs may differ. */
    private static final long CLOCKS_DIFFER = 60 * SECOND;
    private static final long DELAY_AFTER_REFUSAL = 2 * SECOND;

    private DhcpMachine() {
    }

    /**
     * {@code reboot(remembered, now, random)} begins with the lease of a former run, or anew if that has expired, or seems to have
     * more time left than it ever had because a clock was wrong.
     */
    static DhcpState reboot(DhcpLease remembered, long now, long random) {
        long left = remembered.expiresAt() - now;
        boolean infinite = remembered.seconds() == DhcpOptions.INFINITE;
        return left <= 0 || !infinite && left > remembered.seconds() * SECOND + CLOCKS_DIFFER ? discover(now, random)
            : new Rebooting(transaction(random), now, 0, now + backoff(0, random), remembered);
    }

    /**
     * {@code timeOut(state, now, random)} is the state that follows when time has passed. {@code now} is in nanoseconds of the
     * event loop. A state that is new and has a message is followed by sending that message.
     */
    static DhcpState timeOut(DhcpState state, long now, long random) {
        if (now - state.wakeAt() < 0) {
            return state;
        }
        return switch (state) {
            case Init init -> discover(now, random);
            case Rebooting rebooting -> unconfirmed(rebooting, now, random);
            case Selecting selecting -> new Selecting(selecting.transaction(), selecting.since(), selecting.attempt() + 1,
                now + backoff(selecting.attempt() + 1, random));
            case Requesting requesting -> requesting.attempt() == MOST_ATTEMPTS ? discover(now, random)
                : new Requesting(requesting.transaction(), requesting.since(), requesting.attempt() + 1,
                    now + backoff(requesting.attempt() + 1, random), requesting.offered());
            case Bound bound -> renew(bound.held(), transaction(random), now, now);
            case Renewing renewing -> now - renewing.held().rebindAt() >= 0 ? rebind(renewing.held(), transaction(random), now, now)
                : renew(renewing.held(), renewing.transaction(), renewing.since(), now);
            case Rebinding rebinding -> now - rebinding.held().expiresAt() >= 0 ? discover(now, random)
                : rebind(rebinding.held(), rebinding.transaction(), rebinding.since(), now);
        };
    }

    /** {@code received(state, message, now, random)} is the state that follows when a server has sent {@code message}. */
    static DhcpState received(DhcpState state, DhcpMessage message, long now, long random) {
        return switch (state) {
            case Init init -> state;
            case Rebooting rebooting -> answered(state, rebooting.transaction(), rebooting.since(), message, now);
            case Selecting selecting -> offered(selecting, message, now, random);
            case Requesting requesting -> message.options().server().bits() == requesting.offered().server().bits()
                ? answered(state, requesting.transaction(), requesting.since(), message, now) : state;
            case Bound bound -> state;
            case Renewing renewing -> answered(state, renewing.transaction(), renewing.since(), message, now);
            case Rebinding rebinding -> answered(state, rebinding.transaction(), rebinding.since(), message, now);
        };
    }

    /** No server answers: what is left of the lease may be used (RFC 2131, section 3.2, step 4). */
    private static DhcpState unconfirmed(Rebooting state, long now, long random) {
        if (state.remembered().expiresAt() - now <= 0) {
            return discover(now, random);
        }
        return state.attempt() == MOST_REBOOT_ATTEMPTS ? new Bound(state.remembered())
            : new Rebooting(state.transaction(), state.since(), state.attempt() + 1, now + backoff(state.attempt() + 1, random), state.remembered());
    }

    private static DhcpState offered(Selecting state, DhcpMessage message, long now, long random) {
        Optional<DhcpLease> offer = DhcpLease.of(message, now);
        if (message.transaction() != state.transaction() || message.options().type() != DhcpOptions.OFFER || offer.isEmpty()) {
            return state;
        }
        return new Requesting(state.transaction(), now, 0, now + backoff(0, random), offer.get());
    }

    private static DhcpState answered(DhcpState state, int transaction, long since, DhcpMessage message, long now) {
        if (message.transaction() != transaction) {
            return state;
        }
        int type = message.options().type();
        if (type == DhcpOptions.NAK) {
            return new Init(now + DELAY_AFTER_REFUSAL);
        }
        Optional<DhcpLease> lease = DhcpLease.of(message, since);
        return type == DhcpOptions.ACK && lease.isPresent() ? new Bound(lease.get()) : state;
    }

    private static DhcpState discover(long now, long random) {
        return new Selecting(transaction(random), now, 0, now + backoff(0, random));
    }

    private static DhcpState renew(DhcpLease held, int transaction, long since, long now) {
        return new Renewing(transaction, since, Math.min(halfWay(now, held.rebindAt()), held.rebindAt()), held);
    }

    private static DhcpState rebind(DhcpLease held, int transaction, long since, long now) {
        return new Rebinding(transaction, since, Math.min(halfWay(now, held.expiresAt()), held.expiresAt()), held);
    }

    private static int transaction(long random) {
        return (int) (random >>> 32);
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
