package ristretto.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Any command line, up to the first zero byte of an input, and a firmware configuration device whose items are the rest. */
class GuestArgumentsFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void anyArgumentsAreTakenOrRefused(byte[] input) {
        SimulatedHardware hardware = new SimulatedHardware(1 << 16);
        int end = 0;
        while (end < input.length && input[end] != 0) {
            end++;
        }
        hardware.commandLine = new String(input, 0, end, StandardCharsets.UTF_8);
        hardware.ports.add(new Device(hardware, ByteBuffer.wrap(input, end, input.length - end)));
        try {
            GuestArguments arguments = new GuestArguments(hardware);
            arguments.names().forEach(name -> assertTrue(arguments.find(name).isPresent(), name));
        } catch (IllegalArgumentException refused) {
            assertEquals("fw_cfg: ", refused.getMessage().substring(0, 8));
        }
    }

    /** Answers each transfer with the next bytes; one for more than there are fails. */
    private record Device(SimulatedHardware hardware, ByteBuffer bytes) implements SimulatedHardware.Registers {
        @Override
        public boolean claims(long address) {
            return address >= 0x510 && address < 0x51C;
        }

        @Override
        public int read(long address, int width) {
            return 0x554D_4551;
        }

        @Override
        public void write(long address, int width, int value) {
            if (address != 0x518) {
                return;
            }
            int access = Integer.reverseBytes(value);
            int length = hardware.all().getInt(access + 4);
            int at = (int) hardware.all().getLong(access + 8);
            boolean fails = bytes.remaining() < length;
            for (int i = 0; i < length && !fails; i++) {
                hardware.memory[at + i] = bytes.get();
            }
            hardware.all().putInt(access, fails ? 1 : 0);
        }
    }
}
