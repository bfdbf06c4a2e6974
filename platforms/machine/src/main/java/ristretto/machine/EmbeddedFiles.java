package ristretto.machine;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Variable;
import ristretto.signatures.Buffer;

/** The packed files that were put into the image's constants when it was built. */
public final class EmbeddedFiles {
    private EmbeddedFiles() { }

    /** All of them, as one constant buffer; empty if the image has none. */
    public static Buffer content() {
        return new NativeBuffer(start(), (int) (end().toLong() - start().toLong()), true);
    }

    @Import(name = "image_files")
    @Unmanaged
    @Variable
    private static native Address start();

    @Import(name = "image_files_end")
    @Unmanaged
    @Variable
    private static native Address end();
}
