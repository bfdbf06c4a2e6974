package ristretto.conformance;

/**
 * The whole suite. A class for each target extends it and tells the address of a running {@link ConformanceService}, whose
 * server has the standard settings and whose files are those of the directory {@code site}.
 */
public abstract class HttpConformance extends GentleConformance implements HostileConformance {
}
