package ristretto.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ristretto.compiler.ImageCompiler;
import ristretto.compiler.Progress;
import ristretto.provenance.BuildRecord;
import ristretto.provenance.Inputs;
import ristretto.provenance.Tool;

/** Makes an image again of what was recorded of a build, in another place. */
public final class Rebuild {
    private final Artefacts installation;
    private final ImageCompiler compiler;

    public Rebuild(Artefacts installation, ImageCompiler compiler) {
        this.installation = installation;
        this.compiler = compiler;
    }

    /**
     * @param image what was made
     * @param deviations what it was made with that is not as recorded, in words
     */
    public record Result(Path image, List<String> deviations) { }

    /**
     * {@code again(build, directory, deviation, progress)} builds in {@code directory}, to which the store has written the recorded files.
     *
     * @param deviation is told what is not as recorded before anything is built: the build may fail for that reason
     * @throws BuildFailure if an artefact is gone, or the build fails
     */
    public Result again(BuildRecord build, Path directory, Consumer<String> deviation, Progress progress) throws BuildFailure {
        try {
            Inputs inputs = build.inputs();
            RecordedArtefacts artefacts = new RecordedArtefacts(installation, build, directory.resolve("sources/pom.xml"));
            List<String> deviations = new ArrayList<>(artefacts.deviations());
            deviations.addAll(toolDeviations(inputs.tools(), Ingredients.tools()));
            deviations.forEach(deviation);
            Build again = new Build(artefacts.artefacts(), artefacts, compiler, directory);
            return new Result(again.build(request(inputs, directory), progress).image().orElseThrow(), deviations);
        } catch (IOException failure) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "cannot read or write: " + failure.getMessage(), failure);
        }
    }

    private static BuildRequest request(Inputs inputs, Path directory) throws BuildFailure {
        Map<String, String> keys = new LinkedHashMap<>(inputs.keys());
        inputs.embedded().keySet().forEach(key -> keys.put(key, directory.resolve("embedded").resolve(key).toString()));
        if (keys.containsValue(Ingredients.ELSEWHERE)) {
            throw new BuildFailure(BuildFailure.Kind.REQUEST, "a key of this build named a path outside of the project that nothing embeds: it is not recorded");
        }
        Path sources = directory.resolve("sources");
        Optional<Path> settings = inputs.settings().isEmpty() ? Optional.empty() : Optional.of(sources.resolve(inputs.settings()));
        return new BuildRequest(sources, Target.find(inputs.target()).orElseThrow(() -> new BuildFailure(BuildFailure.Kind.REQUEST,
                "this version has no target " + inputs.target())), inputs.unikernel(), keys,
                Transports.valueOf(inputs.network().toUpperCase(Locale.ROOT)), new GivenValues(settings, Map.of()), PackageRequest.SETTLED, false);
    }

    private static List<String> toolDeviations(List<Tool> recorded, List<Tool> here) {
        List<String> deviations = new ArrayList<>();
        for (Tool tool : recorded) {
            Optional<Tool> other = here.stream().filter(each -> each.name().equals(tool.name())).findFirst();
            if (other.isEmpty()) {
                deviations.add(tool.name() + " is not there; it was built with " + tool.version());
            } else if (!other.get().version().equals(tool.version())) {
                deviations.add(tool.name() + " is " + other.get().version() + " here; it was built with " + tool.version());
            } else if (!other.get().equals(tool)) {
                deviations.add(tool.name() + " " + tool.version() + " is another one here, of the same version (" + other.get().digest() + "; it was built with "
                        + tool.digest() + ")");
            }
        }
        return deviations;
    }
}
