package ristretto.graph;

/** From one box to another, by their numbers. */
public record Arrow(int from, int to) { }
