package org.teavm.classlib.java.nio.charset.impl;

import org.teavm.classlib.java.nio.charset.TCharset;
import org.teavm.classlib.java.nio.charset.TCoderResult;

/**
 * UTF-8 to characters. What is malformed is as long as the longest part that could begin a character (Unicode 3.9, "U+FFFD
 * Substitution of Maximal Subparts"), so that HotSpot puts as many replacements in its place.
 */
public class TUTF8Decoder extends TBufferedDecoder {
    public TUTF8Decoder(TCharset charset) {
        super(charset, 1f / 3, 0.5f);
    }

    @Override
    protected TCoderResult arrayDecode(byte[] in, int inStart, int inEnd, char[] out, int outStart, int outEnd, Controller controller) {
        int at = inStart;
        int to = outStart;
        TCoderResult result = null;
        while (result == null && at < inEnd && to < outEnd) {
            int first = in[at] & 0xFF;
            int length = length(first);
            int malformed = length == 0 ? 1 : malformed(in, at, Math.min(at + length, inEnd), length);
            if (malformed > 0) {
                result = TCoderResult.malformedForLength(malformed);
            } else if (at + length > inEnd) {
                result = controller.hasMoreInput() ? null : TCoderResult.UNDERFLOW;
                break;
            } else if (length < 4) {
                out[to++] = (char) codePoint(in, at, length);
                at += length;
            } else if (to + 2 > outEnd) {
                result = controller.hasMoreOutput(to - outStart + 2) ? null : TCoderResult.OVERFLOW;
                break;
            } else {
                int code = codePoint(in, at, length);
                out[to++] = Character.highSurrogate(code);
                out[to++] = Character.lowSurrogate(code);
                at += length;
            }
        }
        controller.setInPosition(at);
        controller.setOutPosition(to);
        return result;
    }

    /** Of the character that a byte begins, or 0 if none does. */
    private static int length(int first) {
        return first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    }

    /** How many of the bytes that are there, which may be fewer than the character has, are no part of one; or 0. */
    private static int malformed(byte[] in, int start, int end, int length) {
        int first = in[start] & 0xFF;
        for (int i = start + 1; i < end; i++) {
            int next = in[i] & 0xFF;
            boolean tooSmall = i == start + 1 && (first == 0xE0 && next < 0xA0 || first == 0xF0 && next < 0x90);
            boolean tooLarge = i == start + 1 && first == 0xF4 && next > 0x8F;
            if ((next & 0xC0) != 0x80 || tooSmall || tooLarge) {
                return i - start;
            }
        }
        return length == 3 && end - start == 3 && first == 0xED && (in[start + 1] & 0xFF) >= 0xA0 ? 3 : 0;
    }

    private static int codePoint(byte[] in, int start, int length) {
        int code = length == 1 ? in[start] : in[start] & 0x3F >> length - 1;
        for (int i = 1; i < length; i++) {
            code = code << 6 | in[start + i] & 0x3F;
        }
        return code;
    }
}
