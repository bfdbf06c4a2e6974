package ristretto.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ristretto.packages.LocalRepository;
import ristretto.provenance.Component;

/** Has Maven fetch an artefact that is not there any more. */
final class MavenArtefact {
    private MavenArtefact() { }

    /** {@code fetch(component, pom)} is the artefact in the local repository, if one of the repositories that {@code pom} names has it. */
    static Optional<Path> fetch(Component component, Path pom) throws IOException {
        if (component.group().isEmpty() || component.version().isEmpty()) {
            return Optional.empty();
        }
        Process maven = new ProcessBuilder(List.of("mvn", "-B", "-q", "-f", pom.toString(), MavenDependencies.PLUGIN + "get", "-Dtransitive=false",
                "-Dartifact=" + component.group() + ":" + component.name() + ":" + component.version()))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        maven.getOutputStream().close();
        Path file = LocalRepository.of(System.getenv()).resolve(component.group().replace('.', '/')).resolve(component.name())
                .resolve(component.version()).resolve(component.name() + "-" + component.version() + ".jar");
        return Subprocess.await(maven) == 0 && Files.exists(file) ? Optional.of(file) : Optional.empty();
    }
}
