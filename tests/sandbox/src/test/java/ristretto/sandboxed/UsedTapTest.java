package ristretto.sandboxed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.HttpURLConnection;
import java.net.NetworkInterface;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tap device on which QEMU was before: it has left it with headers of 12 bytes. */
@Timeout(60)
class UsedTapTest {
    private static final String TAP = "sandbox0";
    private static final int READ_WRITE = 2;
    private static final long TUNSETIFF = 0x4004_54CAL;
    private static final long TUNSETVNETHDRSZ = 0x4004_54D8L;
    /** IFF_TAP, IFF_NO_PI and IFF_VNET_HDR. */
    private static final short FLAGS = 0x0002 | 0x1000 | 0x4000;

    @Test
    void headersHaveTheSizeThatTheSandboxWants() throws Throwable {
        assumeTrue(NetworkInterface.getByName(TAP) != null, "this user may not make a tap device, not even in a user namespace");
        leaveWithHeadersOf(12);
        Process process = new ProcessBuilder(SandboxImage.WEB.path().toString(), "--tap=" + TAP)
            .redirectErrorStream(true).start();
        try {
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
            assertEquals("network: 10.77.0.2/24", output.readLine());
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://10.77.0.2/no-such-page").toURL().openConnection();
            connection.setConnectTimeout(20_000);
            assertEquals(404, connection.getResponseCode());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void leaveWithHeadersOf(int bytes) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            int file = (int) function("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT).invoke(arena.allocateFrom("/dev/net/tun"), READ_WRITE);
            MethodHandle ioctl = function("ioctl", ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
            MemorySegment request = arena.allocate(40, 8);
            request.setString(0, TAP);
            request.set(ValueLayout.JAVA_SHORT, 16, FLAGS);
            assertTrue((int) ioctl.invoke(file, TUNSETIFF, request) >= 0);
            assertTrue((int) ioctl.invoke(file, TUNSETVNETHDRSZ, arena.allocateFrom(ValueLayout.JAVA_INT, bytes)) >= 0);
            function("close", ValueLayout.JAVA_INT).invoke(file);
        }
    }

    private static MethodHandle function(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }
}
