package ristretto.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Prints what can be set of the appliance. */
@Mojo(name = "describe")
public final class DescribeMojo extends ApplianceMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        command("describe", List.of());
    }
}
