package ristretto.sandbox;

import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** How frames pass through a descriptor. */
interface Link {
    Network.Offloads offloads();

    /** Sends a frame, at the end of the turn at the latest; false if there is no room for it now. */
    boolean send(OutgoingFrame frame);

    /** Frames that {@link #send} took and that were dropped after all. */
    int refused();

    /**
     * Hands up to {@code most} frames to {@code receiver}.
     *
     * @return their number
     */
    int receive(int most, SandboxNetwork receiver);

    /** The processor is about to sleep. */
    void sleep();

    /** Why nothing will come any more; empty while all is well. */
    String fault();
}
