package ristretto.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import ristretto.engine.BuildFailure;

/** A port of this computer behind which there is a port of the appliance. */
record PublishedPort(int host, int guest) {
    /** @throws BuildFailure if another program listens on the host's port */
    void requireFree() throws BuildFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), host));
        } catch (IOException inUse) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "port " + host + " of this computer cannot be used (" + inUse.getMessage()
                    + "); choose another with '--publish OTHER:" + guest + "'", inUse);
        }
    }

    /** Values of the configuration tree that make an appliance on this computer's own sockets listen on the host's port. */
    List<String> settings(Map<String, String> settable) {
        List<String> settings = new ArrayList<>();
        settable.forEach((path, value) -> {
            if (path.endsWith("/port") && value.equals(String.valueOf(guest))) {
                settings.add(path + "=" + host);
            }
        });
        settings.sort(null);
        return settings;
    }

    /** Reads {@code 8080:80}. */
    static final class Converter implements CommandLine.ITypeConverter<PublishedPort> {
        @Override
        public PublishedPort convert(String text) {
            String[] ports = text.split(":", -1);
            if (ports.length != 2) {
                throw new CommandLine.TypeConversionException("'" + text + "' is not two ports such as 8080:80");
            }
            return new PublishedPort(port(ports[0]), port(ports[1]));
        }

        private static int port(String text) {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 0xFFFF) {
                throw new CommandLine.TypeConversionException("'" + text + "' is not a port from 1 to 65535");
            }
            return Integer.parseInt(text);
        }
    }
}
