package ristretto.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Builds the appliance and runs it until it ends. */
@Mojo(name = "run", requiresDirectInvocation = true)
public final class RunMojo extends ApplianceMojo {
    /** A port of this computer, and the appliance's behind it. */
    @Parameter(property = "ristretto.publish", defaultValue = "8080:80")
    private String publish;

    /** Arguments that the appliance reads at boot. */
    @Parameter
    private Map<String, String> arguments = Map.of();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> options = new ArrayList<>(List.of("--publish", publish));
        arguments.forEach((path, value) -> options.addAll(List.of("--arg", path + "=" + value)));
        command("run", options);
    }
}
