package ristretto.command;

import picocli.CommandLine;
import ristretto.engine.Transports;

/** Reads whose TCP/IP to use. */
final class TransportLabels implements CommandLine.ITypeConverter<Transports> {
    @Override
    public Transports convert(String label) {
        return switch (label) {
            case "sockets" -> Transports.SOCKETS;
            case "direct" -> Transports.DIRECT;
            default -> throw new CommandLine.TypeConversionException("'" + label + "' is neither sockets nor direct");
        };
    }
}
