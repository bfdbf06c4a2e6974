package ristretto.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Calls of one function from many places differ, for x86 counts from the place. Before packing, what looks like a call
 * (0xE8 and 32 bits) gets the target's offset from the beginning of the code, so that such calls are alike; the unpacker
 * changes it back. What looked like a call and was none comes out as it was.
 */
final class CallTargets {
    private static final int CALL = 0xE8;
    private static final int LENGTH = 5;

    private CallTargets() { }

    /** The code with targets counted from its beginning. */
    static byte[] absolute(byte[] code) {
        ByteBuffer changed = ByteBuffer.wrap(code.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + LENGTH <= code.length; at++) {
            if ((code[at] & 0xFF) == CALL) {
                int behind = at + LENGTH;
                int relative = changed.getInt(at + 1);
                if (relative >= -behind && relative < code.length - behind) {
                    changed.putInt(at + 1, relative + behind);
                } else if (relative >= 0 && relative < code.length) {
                    changed.putInt(at + 1, relative - code.length);
                }
                at += LENGTH - 1;
            }
        }
        return changed.array();
    }
}
