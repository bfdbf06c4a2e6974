package ristretto.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What benchmarks need from the command that runs them. */
public interface Supplies {
    /** {@code program(tool)} is where it is; it is installed if it is missing and that can be done. */
    Path program(Tool tool);

    /** {@code image(appliance, target, keys)} builds an image of the appliance in a folder of {@code benchmarks/appliances}. */
    Path image(String appliance, String target, Map<String, String> keys);

    /**
     * What an image has.
     *
     * @param image bytes of the file
     * @param code bytes of instructions
     * @param data bytes of all else that is in the image
     * @param lines active lines of source
     */
    record Sizes(long image, long code, long data, long lines) { }

    /** {@code example(name, target, keys)} builds an image of one of the project's examples. */
    Sizes example(String name, String target, Map<String, String> keys);

    /** {@code onJvm(appliance, keys)} builds the same for the JVM; the words that run it, to which arguments are added. */
    List<String> onJvm(String appliance, Map<String, String> keys);

    /** {@code tool(mainClass)} is the words that run a class of the tool in a JVM as the tool itself has, to which arguments are added. */
    List<String> tool(String mainClass);

    /** The command of this installation, in its home. */
    Path command();

    /** A directory for what is made on the way and kept for the next time. */
    Path scratch();

    /** {@code progress(line)} tells a person how it goes on. */
    void progress(String line);
}
