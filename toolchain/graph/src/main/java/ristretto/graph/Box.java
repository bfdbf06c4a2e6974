package ristretto.graph;

/** How large something is. */
public record Box(double width, double height) { }
