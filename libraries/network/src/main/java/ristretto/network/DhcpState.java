package ristretto.network;

import java.util.Optional;
import ristretto.signatures.EventLoop;

/**
 * Where a DHCP client stands (RFC 2131, section 4.4). Times are in nanoseconds of the event loop.
 *
 * <p>{@code transaction} numbers an exchange of messages, {@code since} is when it began, {@code attempt} counts its
 * retransmissions from 0.
 */
sealed interface DhcpState {
    /** When something is to be done if nothing arrives, or {@link EventLoop.Condition#NEVER}. */
    long wakeAt();

    /** The lease in use, if there is one. */
    default Optional<DhcpLease> lease() {
        return Optional.empty();
    }

    /** Waits before asking for an address. */
    record Init(long wakeAt) implements DhcpState { }

    /** Has asked whether it may go on with an address of a former run (state REBOOTING). */
    record Rebooting(int transaction, long since, int attempt, long wakeAt, DhcpLease remembered) implements DhcpState { }

    /** Has asked all servers for offers. */
    record Selecting(int transaction, long since, int attempt, long wakeAt) implements DhcpState { }

    /** Has asked for what one server offered. */
    record Requesting(int transaction, long since, int attempt, long wakeAt, DhcpLease offered) implements DhcpState { }

    /** Has an address. */
    record Bound(DhcpLease held) implements DhcpState {
        @Override
        public long wakeAt() {
            return held.renewAt();
        }

        @Override
        public Optional<DhcpLease> lease() {
            return Optional.of(held);
        }
    }

    /** Asks its server for more time. */
    record Renewing(int transaction, long since, long wakeAt, DhcpLease held) implements DhcpState {
        @Override
        public Optional<DhcpLease> lease() {
            return Optional.of(held);
        }
    }

    /** Asks any server for more time. */
    record Rebinding(int transaction, long since, long wakeAt, DhcpLease held) implements DhcpState {
        @Override
        public Optional<DhcpLease> lease() {
            return Optional.of(held);
        }
    }
}
