package ristretto.resolver;

/**
 * The one version of a package that may be used.
 *
 * @param origin who says so, such as {@code Website.java:14}
 */
public record Pin(String version, String origin) {
    /** @throws IllegalArgumentException if there can be no such package */
    public static void check(String packageName, String version) {
        if (!packageName.matches("[\\w.-]+:[\\w.-]+")) {
            throw new IllegalArgumentException("a package is called group:artifact, not '" + packageName + "'");
        }
        if (!version.matches("[\\w.+-]+")) {
            throw new IllegalArgumentException("'" + version + "' cannot be the version of a package");
        }
    }
}
