package ristretto.network;

import java.util.ArrayList;
import java.util.List;
import ristretto.signatures.Buffer;
import ristretto.signatures.Ipv4Address;

/** Finds options in a DHCP message (RFC 2132, section 2), and notes whether all that it saw was sound. */
final class DhcpOptionReader {
    private final Buffer message;
    private final int from;
    private boolean sound = true;

    DhcpOptionReader(Buffer message, int from) {
        this.message = message;
        this.from = from;
    }

    /** Whether no option was cut short or had a wrong length. */
    boolean sound() {
        return sound;
    }

    /** Where the value of the first option of this number begins, whose length must be a multiple of {@code unit}, or -1. */
    int find(int option, int unit) {
        int at = from;
        while (at < message.length()) {
            int found = message.getUnsignedByte(at++);
            if (found == DhcpOptions.END) {
                return -1;
            }
            if (found == DhcpOptions.PAD) {
                continue;
            }
            int length = at < message.length() ? message.getUnsignedByte(at++) : Integer.MAX_VALUE;
            if (length > message.length() - at) {
                sound = false;
            } else if (found == option) {
                sound &= length > 0 && length % unit == 0;
                return sound ? at : -1;
            }
            at = sound ? at + length : message.length();
        }
        return -1;
    }

    private int length(int at) {
        return message.getUnsignedByte(at - 1);
    }

    Ipv4Address address(int option) {
        int at = find(option, 4);
        return at < 0 ? Ipv4Address.ANY : new Ipv4Address(message.getInt(at));
    }

    List<Ipv4Address> addresses(int option) {
        List<Ipv4Address> addresses = new ArrayList<>();
        int at = find(option, 4);
        for (int i = 0; at >= 0 && i < length(at) && addresses.size() < DhcpOptions.MOST_ADDRESSES; i += 4) {
            addresses.add(new Ipv4Address(message.getInt(at + i)));
        }
        return addresses;
    }

    long time(int option) {
        int at = find(option, 4);
        return at < 0 ? DhcpOptions.ABSENT : message.getUnsignedInt(at);
    }

    /** The text of an option; empty if it is not there, or cannot be a host's name. */
    String text(int option) {
        int at = find(option, 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; at >= 0 && i < length(at); i++) {
            text.append((char) message.getUnsignedByte(at + i));
        }
        return DhcpOptions.graphic(text.toString()) ? text.toString() : "";
    }
}
