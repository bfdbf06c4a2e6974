package ristretto.provenance;

/**
 * A program that took part in a build.
 *
 * @param version as it says itself
 * @param digest of what it is made of, if more than its version is known
 */
public record Tool(String name, String version, Digest digest) { }
