package ristretto.benchmarks.iperf;

import ristretto.signatures.Buffer;
import ristretto.signatures.Memory;
import ristretto.signatures.Tcp;
import ristretto.signatures.TransportException;

/** One test with one stream, as iperf3's client conducts it (its iperf_api.h names the states). */
final class IperfTest {
    private static final int TEST_START = 1;
    private static final int TEST_RUNNING = 2;
    private static final int TEST_END = 4;
    private static final int PARAM_EXCHANGE = 9;
    private static final int CREATE_STREAMS = 10;
    private static final int EXCHANGE_RESULTS = 13;
    private static final int DISPLAY_RESULTS = 14;
    private static final int BLOCK = 128 << 10;

    private final Control control;
    private final Tcp.Listener listener;
    private final Memory memory;
    private long bytes;

    IperfTest(Control control, Tcp.Listener listener, Memory memory) {
        this.control = control;
        this.listener = listener;
        this.memory = memory;
    }

    void run() throws TransportException {
        control.say(PARAM_EXCHANGE);
        boolean reverse = control.hearText().contains("\"reverse\":true");
        control.say(CREATE_STREAMS);
        Tcp.Connection stream = listener.accept();
        try {
            Thread.startVirtualThread(() -> move(stream, reverse));
            control.say(TEST_START);
            control.say(TEST_RUNNING);
            while (control.hear() != TEST_END) {
                // Nothing else is said meanwhile that matters here.
            }
            control.say(EXCHANGE_RESULTS);
            control.hearText();
            control.sayText(results());
            control.say(DISPLAY_RESULTS);
            control.hear();
        } finally {
            // This ends the thread that moves the data, too.
            stream.abort();
        }
    }

    private void move(Tcp.Connection stream, boolean out) {
        Buffer buffer = memory.allocate(BLOCK);
        try {
            Control.fill(stream, buffer, Control.COOKIE_BYTES);
            while (true) {
                int count = out ? BLOCK : stream.read(buffer, 0, BLOCK);
                if (count < 0) {
                    return;
                }
                if (out) {
                    stream.write(buffer, 0, count);
                }
                bytes += count;
            }
        } catch (TransportException ended) {
            // So ends every test in which this side sends.
        } finally {
            memory.release(buffer);
        }
    }

    private String results() {
        return "{\"cpu_util_total\":0,\"cpu_util_user\":0,\"cpu_util_system\":0,\"sender_has_retransmits\":0,\"streams\":[{\"id\":1,\"bytes\":" + bytes
                + ",\"retransmits\":-1,\"jitter\":0,\"errors\":0,\"packets\":0,\"start_time\":0,\"end_time\":0}]}";
    }
}
