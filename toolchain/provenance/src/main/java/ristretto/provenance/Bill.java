package ristretto.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A bill of materials in the form of CycloneDX 1.6 (cyclonedx.org/docs/1.6/json), without serial number and time: it is of all equal images. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Bill(String bomFormat, String specVersion, int version, Metadata metadata, List<Part> components, List<Dependency> dependencies) {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Metadata(Tools tools, Part component) { }

    record Tools(List<Part> components) { }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Part(String type, @JsonProperty("bom-ref") String reference, String group, String name, String version, List<Hash> hashes, String purl, List<Property> properties) { }

    record Hash(String alg, String content) { }

    record Property(String name, String value) { }

    record Dependency(@JsonProperty("ref") String reference, List<String> dependsOn) { }

    /** @param loadable SHA-256 of the image's loadable part */
    static String of(Inputs inputs, String loadable) {
        Part image = new Part("firmware", inputs.appliance(), "", inputs.appliance(), "", hashes(Digest.sha256(loadable)), "", List.of());
        List<Part> parts = inputs.linked().stream().map(each -> new Part("library", each.purl(), each.group(), each.name(), each.version(),
                hashes(each.digest()), each.purl(), properties(each.digest()))).toList();
        List<Part> tools = inputs.tools().stream().map(each -> new Part("application", "tool:" + each.name(), "", each.name(), each.version(),
                hashes(each.digest()), "", properties(each.digest()))).toList();
        return Json.write(new Bill("CycloneDX", "1.6", 1, new Metadata(new Tools(tools), image), parts,
                List.of(new Dependency(inputs.appliance(), parts.stream().map(Part::reference).toList()))));
    }

    private static List<Hash> hashes(Digest digest) {
        return digest.kind().equals("sha256") ? List.of(new Hash("SHA-256", digest.hex())) : List.of();
    }

    /** CycloneDX has no name for a digest of several files. */
    private static List<Property> properties(Digest digest) {
        return digest.kind().equals("dirHash") ? List.of(new Property("ristretto:dirHash", digest.hex())) : List.of();
    }
}
