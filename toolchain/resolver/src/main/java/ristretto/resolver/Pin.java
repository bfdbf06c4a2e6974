package ristretto.resolver;

/**
 * The one version of a package that may be used.
 *
 * @param origin who says so, such as {@code Website.java:14}
 */
public record Pin(String version, String origin) { }
