package org.teavm.classlib.java.nio.charset.impl;

import org.teavm.classlib.java.nio.charset.TCharset;
import org.teavm.classlib.java.nio.charset.TCoderResult;

/** Characters to UTF-8. Half of a surrogate pair without the other is malformed, wherever it stands. */
public class TUTF8Encoder extends TBufferedEncoder {
    public TUTF8Encoder(TCharset charset) {
        super(charset, 2, 4);
    }

    @Override
    protected TCoderResult arrayEncode(char[] in, int inStart, int inEnd, byte[] out, int outStart, int outEnd, Controller controller) {
        int at = inStart;
        int to = outStart;
        TCoderResult result = null;
        while (at < inEnd && to < outEnd) {
            char first = in[at];
            boolean pair = Character.isHighSurrogate(first);
            if (pair && at + 1 == inEnd) {
                result = controller.hasMoreInput() ? null : TCoderResult.UNDERFLOW;
                break;
            } else if (Character.isSurrogate(first) && !(pair && Character.isLowSurrogate(in[at + 1]))) {
                result = TCoderResult.malformedForLength(1);
                break;
            }
            int length = pair ? 4 : first < 0x80 ? 1 : first < 0x800 ? 2 : 3;
            if (to + length > outEnd) {
                result = controller.hasMoreOutput(to - outStart + length) ? null : TCoderResult.OVERFLOW;
                break;
            }
            write(pair ? Character.toCodePoint(first, in[at + 1]) : first, length, out, to);
            at += pair ? 2 : 1;
            to += length;
        }
        controller.setInPosition(at);
        controller.setOutPosition(to);
        return result;
    }

    private static void write(int code, int length, byte[] out, int at) {
        if (length == 1) {
            out[at] = (byte) code;
            return;
        }
        int rest = code;
        for (int i = length - 1; i > 0; i--) {
            out[at + i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        out[at] = (byte) (0xF00 >> length | rest);
    }
}
