package ristretto.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints what the appliance's image says of itself; of each, if it has several unikernels. */
@Mojo(name = "inspect")
public final class InspectMojo extends ApplianceMojo {
    /** What to print in the place of a summary: {@code bill}, {@code provenance}, {@code lines} or {@code json}. */
    @Parameter(property = "ristretto.view")
    private String view;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        for (Path image : images()) {
            List<String> words = new ArrayList<>(List.of("inspect", image.toString()));
            if (view != null) {
                words.add("--" + view);
            }
            start(words);
        }
    }

    private List<Path> images() throws MojoExecutionException, MojoFailureException {
        if (target.equals("jvm")) {
            throw new MojoFailureException("target jvm has no image: choose another with '-Dristretto.target=TARGET'");
        }
        Path built = directory.toPath().resolve("target/ristretto").resolve(target);
        try (Stream<Path> files = Files.isDirectory(built) ? Files.walk(built, 2) : Stream.empty()) {
            List<Path> images = files.filter(file -> file.toString().endsWith(".elf") && !file.getParent().endsWith("image")).sorted().toList();
            if (images.isEmpty()) {
                throw new MojoFailureException("there is no image for target " + target + "; 'mvn ristretto:build -Dristretto.target=" + target + "' makes one");
            }
            return images;
        } catch (IOException failure) {
            throw new MojoExecutionException("cannot look for images in " + built, failure);
        }
    }
}
