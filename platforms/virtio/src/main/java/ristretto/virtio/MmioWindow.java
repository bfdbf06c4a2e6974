package ristretto.virtio;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a virtio-mmio device answers, as the hypervisor says on the kernel's command line:
 * {@code virtio_mmio.device=<size>@<base>:<interrupt line>[:<id>]}, numbers decimal or with {@code 0x}, the size also
 * with K, M or G behind it (Linux, virtio_mmio.c).
 *
 * @param base physical address of the registers
 * @param interruptLine input of the I/O APIC
 */
record MmioWindow(long base, int interruptLine) {
    private static final String WORD = "virtio_mmio.device=";

    /** The windows on a command line, in its order. Words that announce something else or are malformed are left out. */
    static List<MmioWindow> parse(String commandLine) {
        List<MmioWindow> windows = new ArrayList<>();
        int at = 0;
        while (at < commandLine.length()) {
            int end = commandLine.indexOf(' ', at);
            if (end < 0) {
                end = commandLine.length();
            }
            if (commandLine.startsWith(WORD, at)) {
                parseValue(commandLine.substring(at + WORD.length(), end), windows);
            }
            at = end + 1;
        }
        return windows;
    }

    private static void parseValue(String value, List<MmioWindow> into) {
        int sign = value.indexOf('@');
        int colon = value.indexOf(':', sign + 1);
        if (sign < 0 || colon < 0) {
            return;
        }
        int end = value.indexOf(':', colon + 1);
        long size = number(value, 0, sign);
        long base = number(value, sign + 1, colon);
        long line = number(value, colon + 1, end < 0 ? value.length() : end);
        if (size > MmioTransport.CONFIG && base > 0 && (base & 3) == 0 && line >= 0 && line <= 0xFF) {
            into.add(new MmioWindow(base, (int) line));
        }
    }

    /** The number in {@code [from, to)}, or -1 if there is none or it has more than 60 bits. */
    private static long number(String text, int from, int to) {
        int shift = to > from ? unit(text.charAt(to - 1)) : 0;
        int end = shift > 0 ? to - 1 : to;
        boolean hexadecimal = text.startsWith("0x", from);
        int radix = hexadecimal ? 16 : 10;
        int at = hexadecimal ? from + 2 : from;
        if (at >= end) {
            return -1;
        }
        long value = 0;
        for (; at < end; at++) {
            int digit = Character.digit(text.charAt(at), radix);
            if (digit < 0 || value >>> 56 != 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value >>> (60 - shift) == 0 ? value << shift : -1;
    }

    private static int unit(char letter) {
        return switch (letter) {
            case 'K', 'k' -> 10;
            case 'M', 'm' -> 20;
            case 'G', 'g' -> 30;
            default -> 0;
        };
    }
}
