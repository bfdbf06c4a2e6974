package ristretto.configuration;

/** Something that is made when an appliance is built and then stands for the signature {@code S}. */
public sealed interface Binding<S> permits EmbeddedFiles {
}
