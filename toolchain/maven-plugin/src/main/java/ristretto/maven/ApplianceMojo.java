package ristretto.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common: they start the command on the project, in a process of its own. */
abstract class ApplianceMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    File directory;

    /** What the appliance is built for: {@code jvm}, {@code virtio} or {@code sandbox}. */
    @Parameter(property = "ristretto.target", defaultValue = "virtio")
    String target;

    /** One of several unikernels of the appliance. */
    @Parameter(property = "ristretto.unikernel")
    String unikernel;

    /** Values of the description's keys. */
    @Parameter
    Map<String, String> keys = Map.of();

    /** A file of values of the configuration tree, in the place of the project's own. */
    @Parameter(property = "ristretto.settings")
    File settings;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> artifacts;

    /** {@code command("build", …)} runs a command on the project with the options that all have. */
    void command(String name, List<String> options) throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(List.of(name, directory.toString(), "--target", target));
        if (unikernel != null) {
            words.addAll(List.of("--unikernel", unikernel));
        }
        keys.forEach((key, value) -> words.addAll(List.of("--key", key + "=" + value)));
        if (settings != null) {
            words.addAll(List.of("--settings", settings.toString()));
        }
        words.addAll(options);
        start(words);
    }

    /** @throws MojoFailureException if the command ends with another status than 0 */
    void start(List<String> words) throws MojoExecutionException, MojoFailureException {
        List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", artifacts.stream()
                .map(artifact -> artifact.getFile().toString()).collect(Collectors.joining(File.pathSeparator)), "ristretto.command.Ristretto"));
        all.addAll(words);
        try {
            Process process = new ProcessBuilder(all).directory(directory).inheritIO().start();
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            int status = process.waitFor();
            if (status != 0) {
                throw new MojoFailureException("ristretto " + words.getFirst() + " ended with status " + status);
            }
        } catch (IOException failure) {
            throw new MojoExecutionException("the command cannot be started", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", interrupted);
        }
    }
}
