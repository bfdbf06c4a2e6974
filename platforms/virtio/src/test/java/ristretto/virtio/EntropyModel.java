package ristretto.virtio;

import java.util.Random;

/** An entropy device. */
final class EntropyModel extends DeviceModel {
    final Random random = new Random(5);
    /** Bytes it gives for a request, none if negative. */
    int gives = 64;
    boolean broken;

    EntropyModel(SimulatedHardware hardware) {
        super(hardware, EntropyDevice.TYPE, 1, 8, new byte[0]);
        offered = 1L << 32;
    }

    @Override
    void notified(int queue) {
        answer();
    }

    void answer() {
        while (gives >= 0 && queues[0].waiting() > 0) {
            QueueModel.Chain chain = queues[0].take();
            byte[] bytes = new byte[gives];
            if (!broken) {
                random.nextBytes(bytes);
            }
            queues[0].put(chain.head(), queues[0].write(chain, bytes, 0));
            queues[0].show();
        }
    }
}
