package ristretto.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs the project's tests once more, with its appliances in another place: as images, unless told otherwise. */
@Mojo(name = "test", requiresDirectInvocation = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class TestMojo extends AbstractMojo {
    /** As in {@code ristretto.junit.Place}: {@code simulator}, {@code jvm}, {@code sandbox} or {@code virtio}. */
    @Parameter(property = "ristretto.place", defaultValue = "virtio")
    private String place;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File directory;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> words = new ArrayList<>(List.of(maven(), "-B", "-q", "surefire:test", "-Dristretto.place=" + place,
                "-Dmaven.repo.local=" + session.getLocalRepository().getBasedir()));
        if (session.isOffline()) {
            words.add("-o");
        }
        try {
            int status = new ProcessBuilder(words).directory(directory).inheritIO().start().waitFor();
            if (status != 0) {
                throw new MojoFailureException("there are test failures in place " + place);
            }
        } catch (IOException failure) {
            throw new MojoExecutionException("Maven cannot be started", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", interrupted);
        }
    }

    /** The Maven that runs this. */
    private static String maven() {
        return System.getProperty("maven.home") + File.separator + "bin" + File.separator + "mvn";
    }
}
