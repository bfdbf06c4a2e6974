package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A port of this computer behind which there is a port of the appliance. */
record PublishedPort(int host, int guest) {
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
