package ristretto.resolver;

/** The version of a signature, as in {@code ristretto.signatures.Version}. */
public record SignatureVersion(int major, int minor) {
    /** The version of signatures that say nothing about it. */
    public static final SignatureVersion FIRST = new SignatureVersion(1, 0);

    /** {@code parse("2.1")}. @throws IllegalArgumentException if {@code text} is not two numbers with a dot between them */
    public static SignatureVersion parse(String text) {
        if (!text.matches("[0-9]{1,5}\\.[0-9]{1,5}")) {
            throw new IllegalArgumentException("the version '" + text + "' of a signature is not two numbers with a dot between them");
        }
        int dot = text.indexOf('.');
        return new SignatureVersion(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    /** Whether an implementation of this version serves those who need {@code needed}. */
    boolean serves(SignatureVersion needed) {
        return major == needed.major && minor >= needed.minor;
    }

    /** {@code 2} for 2.0, else {@code 2.1}. */
    @Override
    public String toString() {
        return minor == 0 ? String.valueOf(major) : major + "." + minor;
    }
}
