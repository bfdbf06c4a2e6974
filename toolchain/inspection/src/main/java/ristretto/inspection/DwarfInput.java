package ristretto.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the encodings of DWARF (version 5, section 7): numbers of variable length, and texts that lie elsewhere. */
final class DwarfInput {
    private static final int FORM_BLOCK = 0x09, FORM_DATA1 = 0x0b, FORM_DATA2 = 0x05, FORM_DATA4 = 0x06, FORM_DATA8 = 0x07, FORM_DATA16 = 0x1e,
            FORM_UDATA = 0x0f, FORM_STRING = 0x08, FORM_STRP = 0x0e, FORM_LINE_STRP = 0x1f;

    private final ByteBuffer bytes;
    private final ByteBuffer lineTexts;
    private final ByteBuffer texts;
    /** What the last number of variable length is extended with, if it is signed. */
    private int extension;

    DwarfInput(byte[] lines, byte[] lineTexts, byte[] texts) {
        this.bytes = ByteBuffer.wrap(lines).order(ByteOrder.LITTLE_ENDIAN);
        this.lineTexts = ByteBuffer.wrap(lineTexts);
        this.texts = ByteBuffer.wrap(texts);
    }

    boolean remaining() {
        return bytes.hasRemaining();
    }

    int position() {
        return bytes.position();
    }

    void skipTo(int position) {
        bytes.position(position);
    }

    int one() {
        return Byte.toUnsignedInt(bytes.get());
    }

    int signedOne() {
        return bytes.get();
    }

    int two() {
        return Short.toUnsignedInt(bytes.getShort());
    }

    int four() {
        return bytes.getInt();
    }

    long eight() {
        return bytes.getLong();
    }

    /** LEB128 (section 7.6): seven bits a byte, the lowest first. */
    int unsigned() {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = one();
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        extension = shift < 32 && (next & 0x40) != 0 ? -1 << shift : 0;
        return value;
    }

    int signed() {
        return unsigned() | extension;
    }

    /** A text, for the forms of texts; else a number, which is 0 for those that no table of lines needs. */
    Object form(int form) {
        return switch (form) {
            case FORM_STRING -> text(bytes);
            case FORM_LINE_STRP -> text(lineTexts.position(four()));
            case FORM_STRP -> text(texts.position(four()));
            case FORM_UDATA -> unsigned();
            case FORM_DATA1 -> one();
            case FORM_DATA2 -> two();
            case FORM_DATA4 -> four();
            case FORM_DATA8 -> skip(8);
            case FORM_DATA16 -> skip(16);
            case FORM_BLOCK -> skip(unsigned());
            default -> throw new IllegalArgumentException("form " + form + " is not known");
        };
    }

    private int skip(int count) {
        bytes.position(bytes.position() + count);
        return 0;
    }

    private static String text(ByteBuffer from) {
        int start = from.position();
        int length = 0;
        while (from.get() != 0) {
            length++;
        }
        byte[] text = new byte[length];
        from.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
