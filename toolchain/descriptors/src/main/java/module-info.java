/** What a published package says of itself, and the annotation processor that writes it down. */
module ristretto.descriptors {
    requires transitive java.compiler;

    exports ristretto.descriptors;

    provides javax.annotation.processing.Processor with ristretto.descriptors.DescriptorProcessor;
}
