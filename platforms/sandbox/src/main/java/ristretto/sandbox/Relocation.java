package ristretto.sandbox;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.machine.Pages;

/**
 * Adds the address of the image to each word that holds an address (System V gABI: DT_RELR; AMD64 ABI, table 4.9,
 * R_X86_64_RELATIVE). Nothing that is used here may be such a word: no literal, no table.
 */
@Unmanaged
final class Relocation {
    private static final int RELA = 24;

    private Relocation() { }

    @Export(name = "sandbox_relocate")
    static void relocate() {
        long base = image().toLong();
        for (Address at = rela(); at.isLessThan(relaEnd()); at = at.add(RELA)) {
            image().add(at.getLong()).putLong(base + at.add(16).getLong());
        }
        Address next = image();
        for (Address at = relr(); at.isLessThan(relrEnd()); at = at.add(8)) {
            long entry = at.getLong();
            if ((entry & 1) == 0) {
                next = add(image().add(entry), base);
            } else {
                Address word = next;
                for (long bits = entry >>> 1; bits != 0; bits >>>= 1) {
                    if ((bits & 1) != 0) {
                        add(word, base);
                    }
                    word = word.add(8);
                }
                next = next.add(63 * 8);
            }
        }
        long first = relocated().toLong() & -Pages.SIZE;
        SystemCall.call(SystemCall.MPROTECT, first, relocatedEnd().toLong() - first, ProcessMemory.PROTECTION_READ);
    }

    /** The word behind the one that is changed. */
    private static Address add(Address word, long base) {
        word.putLong(word.getLong() + base);
        return word.add(8);
    }

    @Import(name = "__ehdr_start")
    @Variable
    private static native Address image();

    @Import(name = "image_rela")
    @Variable
    private static native Address rela();

    @Import(name = "image_rela_end")
    @Variable
    private static native Address relaEnd();

    @Import(name = "image_relr")
    @Variable
    private static native Address relr();

    @Import(name = "image_relr_end")
    @Variable
    private static native Address relrEnd();

    @Import(name = "image_relocated")
    @Variable
    private static native Address relocated();

    @Import(name = "image_relocated_end")
    @Variable
    private static native Address relocatedEnd();
}
