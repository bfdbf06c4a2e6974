package ristretto.conformance;

/** What one client after the other can ask: for targets that are reached through something that cannot bear crowds. */
public abstract class GentleConformance implements StaticFilesConformance, MessageConformance, BodyConformance, RefusalConformance {
}
