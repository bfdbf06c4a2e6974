package ristretto.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the appliance, in phase {@code package}. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE)
public final class BuildMojo extends ApplianceMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        command("build", List.of());
    }
}
