package ristretto.sandboxed;

import ristretto.machine.DeviceMemory;
import ristretto.machine.MachineConsole;
import ristretto.sandbox.SandboxNetwork;
import ristretto.signatures.Buffer;
import ristretto.signatures.Instance;
import ristretto.signatures.Network;
import ristretto.signatures.OutgoingFrame;

/** Sends each frame back, headers and payload apart, until it has seen as many as it was asked for. */
final class Echo {
    private static final int HEADERS = 14;

    private final Network network = new SandboxNetwork(new MachineConsole(), Instance.ONLY);
    private final OutgoingFrame answer = new OutgoingFrame(DeviceMemory.allocate(OutgoingFrame.HEADROOM));
    private long left;

    Echo(long most) throws InterruptedException {
        left = most;
        System.out.println("mac " + network.mac() + " mtu " + network.mtu());
        synchronized (this) {
            network.listen(this::received);
            while (left > 0) {
                wait();
            }
        }
    }

    private synchronized void received(Buffer frame, boolean checksumValid) {
        answer.clear();
        answer.head().put(answer.prepend(HEADERS), frame, 0, HEADERS);
        int half = (frame.length() - HEADERS) / 2;
        answer.append(frame, HEADERS, half);
        answer.append(frame, HEADERS + half, frame.length() - HEADERS - half);
        network.transmit(answer);
        if (--left == 0) {
            notifyAll();
        }
    }
}
