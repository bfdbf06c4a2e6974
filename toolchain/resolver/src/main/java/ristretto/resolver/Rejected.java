package ristretto.resolver;

/**
 * An implementation that could have stood for a signature and does not.
 *
 * @param reason why not, in a phrase
 */
public record Rejected(Implementation implementation, String reason) { }
