package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import ristretto.machine.CommandLine;
import ristretto.machine.NativeText;

/** What the launcher asked for: words that begin with {@code --}. The others are the program's command line. */
@Unmanaged
final class Options {
    /** Bytes for the heap, pages and stacks. */
    static long memory;
    /** The name of a tap device to open, or null. */
    static Address tap;
    /** The path of a socket to connect to, or null. */
    static Address socket;
    /** An open tap device or stream socket, or -1. */
    static int descriptor;
    /** Bytes of a packet, or 0 for what the device says. */
    static int mtu;
    /** 48 bits, or 0 for an address of ours. */
    static long mac;

    private Options() { }

    /** @param stack the number of arguments and their addresses, the first of which is the process's name */
    static void read(Address stack) {
        memory = 64 << 20;
        descriptor = -1;
        CommandLine.begin(Room.at(Room.COMMAND_LINE));
        for (long i = stack.getLong(); i > 1; i--) {
            stack = stack.add(8);
            Address word = stack.add(8).getAddress();
            if (NativeText.startsWith(word, "--")) {
                option(word);
            } else {
                addWord(word);
            }
        }
    }

    /** The command line is one text, as on a machine; a word with a space is quoted. */
    private static void addWord(Address word) {
        boolean quoted = NativeText.contains(word, " ");
        if (!CommandLine.isEmpty()) {
            add(' ');
        }
        if (quoted) {
            add('"');
        }
        for (; word.getByte() != 0; word = word.add(1)) {
            add(word.getByte());
        }
        if (quoted) {
            add('"');
        }
    }

    private static void add(int character) {
        if (!CommandLine.add(character)) {
            Start.refuse("the arguments are longer than 4095 bytes");
        }
    }

    private static void option(Address word) {
        if (is(word, "--memory=")) {
            memory = number(word, 9, 2, 65_536) << 20;
        } else if (is(word, "--tap=")) {
            tap = word.add(6);
        } else if (is(word, "--descriptor=")) {
            descriptor = (int) number(word, 13, 3, 0x7FFF_FFFE);
        } else if (is(word, "--socket=")) {
            socket = word.add(9);
        } else if (is(word, "--mtu=")) {
            mtu = (int) number(word, 6, 68, 65535);
        } else if (is(word, "--mac=")) {
            mac = station(word, word.add(6));
        } else {
            Start.refuse("there are --memory=MEGABYTES, --tap=NAME, --socket=PATH, --descriptor=NUMBER, --mtu=BYTES and --mac=ADDRESS, "
                + "not ", word, 0);
        }
    }

    private static boolean is(Address word, String option) {
        return NativeText.startsWith(word, option);
    }

    private static long number(Address word, int from, long least, long most) {
        long value = 0;
        Address text = word.add(from);
        for (; text.getByte() != 0; text = text.add(1)) {
            int digit = text.getByte() - '0';
            value = value * 10 + digit;
            if (digit < 0 || digit > 9 || value > most) {
                value = -1;
                break;
            }
        }
        if (text.toLong() == word.toLong() + from || value < least) {
            Start.refuse("not a number in its range: ", word, 0);
        }
        return value;
    }

    /** The address of one station, such as 52:54:00:12:34:56. */
    private static long station(Address word, Address text) {
        long value = 0;
        for (int i = 0; i < 17; i++) {
            int character = text.add(i).getByte();
            int digit = digit(character | 0x20);
            if (character == 0 || (i % 3 == 2 ? character != ':' : digit < 0)) {
                Start.refuse("not an address such as 52:54:00:12:34:56: ", word, 0);
            }
            value = i % 3 == 2 ? value : value << 4 | digit;
        }
        if (text.add(17).getByte() != 0 || value == 0 || (value >> 40 & 1) != 0) {
            Start.refuse("not the address of one station: ", word, 0);
        }
        return value;
    }

    private static int digit(int character) {
        return character >= '0' && character <= '9' ? character - '0' : character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }
}
