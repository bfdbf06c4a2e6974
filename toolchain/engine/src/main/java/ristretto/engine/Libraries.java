package ristretto.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ristretto.compiler.Progress;
import ristretto.packages.LocalRepository;
import ristretto.packages.Lock;
import ristretto.packages.PackageFailure;
import ristretto.packages.Published;
import ristretto.resolver.PackageVersion;

/**
 * What packages of Maven repositories need besides other packages: the libraries that their project files name. Maven finds them;
 * where the project depends on one itself, its version counts.
 */
final class Libraries {
    private final Project project;
    private final Dependencies maven;
    private final Path localRepository;
    private final Set<Path> present;
    private final Set<String> names = new HashSet<>();

    /** @param present the class path so far */
    Libraries(Project project, Dependencies maven, Path localRepository, List<Path> present) {
        this.project = project;
        this.maven = maven;
        this.localRepository = localRepository;
        this.present = Set.copyOf(present);
        present.stream().flatMap(each -> LocalRepository.coordinates(localRepository, each).stream()).map(PackageVersion::name).forEach(names::add);
    }

    /** {@code of(published, repository, progress)} is its libraries, in the local Maven repository. */
    List<Lock.Library> of(Published published, URI repository, Progress progress) throws BuildFailure, PackageFailure, IOException {
        Path directory = project.buildDirectory().resolve("packages").resolve(published.name().replace(':', '_') + "_" + published.version());
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("pom.xml"), projectFile(published.coordinates(), repository));
        List<Lock.Library> libraries = new ArrayList<>();
        for (Path file : maven.of(new Project(directory), progress).runtime()) {
            Optional<PackageVersion> coordinates = LocalRepository.coordinates(localRepository, file);
            if (!present.contains(file) && coordinates.isPresent() && !coordinates.get().equals(published.coordinates())
                    && !names.contains(coordinates.get().name())) {
                libraries.add(Lock.library(coordinates.get(), localRepository, file));
            }
        }
        return libraries;
    }

    /** What {@code locked} brings to the class path: the libraries that nothing before it has brought. */
    List<Path> files(Lock.Package locked) {
        return locked.libraries().stream().filter(each -> names.add(each.name())).flatMap(each -> each.in(localRepository).stream()).toList();
    }

    /** Whether all of them are there. */
    boolean complete(Lock.Package locked) {
        return locked.libraries().stream().allMatch(each -> each.in(localRepository).isPresent());
    }

    /** Locked libraries as they are now. */
    List<Lock.Library> again(Lock.Package locked) throws PackageFailure {
        List<Lock.Library> again = new ArrayList<>();
        for (Lock.Library each : locked.libraries()) {
            again.add(Lock.library(each.coordinates(), localRepository, localRepository.resolve(each.file())));
        }
        return again;
    }

    private static String projectFile(PackageVersion needed, URI repository) {
        String[] name = needed.name().split(":");
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>ristretto.generated</groupId>
                  <artifactId>libraries</artifactId>
                  <version>1</version>
                  <repositories>
                    <repository>
                      <id>index</id>
                      <url>%s</url>
                    </repository>
                  </repositories>
                  <dependencies>
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(xml(repository.toString()), xml(name[0]), xml(name[1]), xml(needed.version()));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
