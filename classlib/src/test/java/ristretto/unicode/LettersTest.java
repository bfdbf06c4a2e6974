package ristretto.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LettersTest {
    /** With another version of Unicode in the JDK, what {@link PackedTables#all} makes goes into {@link LetterTables}. */
    @Test
    void theTablesAreThoseOfTheJdk() {
        assertEquals(PackedTables.all(), Map.of("LOWER", LetterTables.LOWER, "UPPER", LetterTables.UPPER, "OTHER_LOWER", LetterTables.OTHER_LOWER, "OTHER_UPPER",
            LetterTables.OTHER_UPPER, "OTHER_ALPHABETIC", LetterTables.OTHER_ALPHABETIC, "DIGITS", LetterTables.DIGITS, "NUMERALS", LetterTables.NUMERALS,
            "SPECIAL_UPPER", LetterTables.SPECIAL_UPPER));
    }

    @Test
    void everyCodePointIsAsTheJdkSays() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            String at = "U+" + Integer.toHexString(c);
            assertEquals(Character.toLowerCase(c), Letters.toLowerCase(c), at);
            assertEquals(Character.toUpperCase(c), Letters.toUpperCase(c), at);
            assertEquals(Character.toTitleCase(c), Letters.toTitleCase(c), at);
            assertEquals(Character.isLowerCase(c), Letters.isLowerCase(c), at);
            assertEquals(Character.isUpperCase(c), Letters.isUpperCase(c), at);
            assertEquals(Character.isAlphabetic(c), Letters.isAlphabetic(c), at);
            assertEquals(Character.digit(c, 36), Letters.digit(c, 36), at);
            assertEquals(Character.digit(c, 8), Letters.digit(c, 8), at);
            assertEquals(Character.getNumericValue(c), Letters.numericValue(c), at);
            assertEquals(text.toUpperCase(Locale.ROOT), Letters.toUpperCase(text), at);
            assertEquals(text.toLowerCase(Locale.ROOT), Letters.toLowerCase(text), at);
        }
    }

    @Test
    void aSigmaThatEndsAWordHasAFormOfItsOwn() {
        for (String text : new String[] {"\u039f\u0394\u039f\u03a3", "\u03a3", "\u03a3\u0391\u03a3 \u03a3", "a\u03a3.", "x\u03a3y"}) {
            assertEquals(text.toLowerCase(Locale.ROOT), Letters.toLowerCase(text));
        }
    }
}
