package ristretto.elf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Bytes of any content are read as an image. */
class ElfFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void bytesAreRefusedOrCanBeLookedAt(byte[] input) {
        try {
            ElfFile image = ElfFile.of(input, "x");
            image.sections().forEach(image::content);
            Loadable.of(image).bytes();
            for (Section section : image.sections()) {
                Documents.read(image, section.name());
            }
        } catch (ElfException refused) {
            assertTrue(refused.getMessage().startsWith("x: "), refused.getMessage());
        }
    }
}
