package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ristretto.compiler.CompilerInputs;
import ristretto.compiler.Progress;
import ristretto.provenance.BuildRecord;
import ristretto.provenance.Component;
import ristretto.provenance.Component.Role;
import ristretto.provenance.Digest;

/** Finds the artefacts of a recorded build: in this installation, or else where they were, or else in Maven's repositories. */
final class RecordedArtefacts implements Dependencies {
    private final Artefacts installation;
    private final BuildRecord build;
    private final Path pom;
    private final List<Path> found = new ArrayList<>();
    private final List<String> deviations = new ArrayList<>();

    /**
     * @param pom the project file of the appliance, as recorded
     * @throws BuildFailure if one is nowhere
     */
    RecordedArtefacts(Artefacts installation, BuildRecord build, Path pom) throws BuildFailure, IOException {
        this.installation = installation;
        this.build = build;
        this.pom = pom;
        List<Component> components = build.inputs().components();
        for (int i = 0; i < components.size(); i++) {
            found.add(find(components.get(i), Path.of(build.places().get(i))));
        }
    }

    private Path find(Component component, Path place) throws BuildFailure, IOException {
        List<Path> candidates = candidates(component, place);
        for (Path candidate : candidates) {
            if (digest(component, candidate).equals(component.digest())) {
                return candidate;
            }
        }
        if (candidates.isEmpty()) {
            throw new BuildFailure(BuildFailure.Kind.ENVIRONMENT, "the artefact " + component.purl() + " is gone: it was " + place
                    + ", and no Maven repository of the project has it; put it there again, with " + component.digest());
        }
        deviations.add(component.purl() + " is another one here: " + digest(component, candidates.getFirst()) + " (" + candidates.getFirst()
                + "); it was built with " + component.digest());
        return candidates.getFirst();
    }

    private List<Path> candidates(Component component, Path place) throws IOException {
        List<Path> candidates = Stream.concat(own().filter(own -> own.getFileName().equals(place.getFileName()) && !Files.isDirectory(own)), Stream.of(place))
                .filter(Files::exists).toList();
        return candidates.isEmpty() ? MavenArtefact.fetch(component, pom).stream().toList() : candidates;
    }

    private Stream<Path> own() {
        return Stream.of(installation.packages(), installation.language(), installation.classLibrary(), CompilerInputs.runtime()).flatMap(List::stream);
    }

    private static Digest digest(Component component, Path candidate) throws IOException {
        return Ingredients.digest(candidate, component.digest().kind().equals("dirHash"));
    }

    /** What differs from the record, in words. */
    List<String> deviations() {
        return deviations;
    }

    Artefacts artefacts() {
        return new Artefacts(of(Role.PACKAGE), of(Role.LANGUAGE), of(Role.CLASS_LIBRARY));
    }

    @Override
    public ClassPaths of(Project project, Progress progress) {
        return new ClassPaths(of(Role.PACKAGE, Role.LANGUAGE, Role.DEPENDENCY, Role.COMPILED_AGAINST), of(Role.DEPENDENCY));
    }

    private List<Path> of(Role... roles) {
        List<Path> artefacts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (List.of(roles).contains(build.inputs().components().get(i).role())) {
                artefacts.add(found.get(i));
            }
        }
        return artefacts;
    }
}
