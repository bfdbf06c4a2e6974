package ristretto.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Provenance as SLSA has it (slsa.dev/spec/v1.0/provenance) in a statement of in-toto (github.com/in-toto/attestation, v1). Its subject
 * is the image's loadable part, since no file contains its own digest. There are no times: equal inputs have equal statements.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Statement(@JsonProperty("_type") String type, List<Resource> subject, String predicateType, Predicate predicate) {
    record Predicate(Definition buildDefinition, Details runDetails) { }

    record Definition(String buildType, External externalParameters, Internal internalParameters, List<Resource> resolvedDependencies) { }

    /** What the user asks for. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record External(String appliance, String unikernel, String target, String network, SortedMap<String, String> keys) { }

    record Internal(List<String> compilerFlags) { }

    record Details(Builder builder, Metadata metadata) { }

    record Builder(String id, Map<String, String> version, List<Resource> builderDependencies) { }

    record Metadata(String invocationId) { }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Resource(String name, String uri, Map<String, String> digest) { }

    private static final String BUILD_TYPE = "urn:ristretto:image:1";
    private static final String BUILDER = "urn:ristretto:command";

    /** @param loadable SHA-256 of the image's loadable part */
    static String of(Inputs inputs, String loadable) {
        List<Resource> materials = new ArrayList<>();
        materials.add(new Resource("sources", "", inputs.sources().digest().set()));
        inputs.embedded().forEach((key, files) -> materials.add(new Resource("files of key " + key, "", files.digest().set())));
        inputs.linked().forEach(each -> materials.add(new Resource("", each.purl(), each.digest().set())));
        Map<String, String> versions = new LinkedHashMap<>();
        inputs.tools().forEach(tool -> versions.put(tool.name(), tool.version()));
        List<Resource> tools = inputs.tools().stream().filter(tool -> !tool.digest().set().isEmpty())
                .map(tool -> new Resource(tool.name(), "", tool.digest().set())).toList();
        return Json.write(new Statement("https://in-toto.io/Statement/v1",
                List.of(new Resource(inputs.appliance() + " for " + inputs.target() + ", loadable part", "", Digest.sha256(loadable).set())),
                "https://slsa.dev/provenance/v1",
                new Predicate(new Definition(BUILD_TYPE, new External(inputs.appliance(), inputs.unikernel(), inputs.target(), inputs.network(),
                        inputs.keys()), new Internal(inputs.flags()), materials),
                        new Details(new Builder(BUILDER, versions, tools), new Metadata(inputs.id())))));
    }
}
