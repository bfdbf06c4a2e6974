package ristretto.command;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ristretto.benchmarks.BenchmarkException;
import ristretto.benchmarks.Supplies;
import ristretto.benchmarks.Tool;
import ristretto.elf.ElfFile;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;
import ristretto.engine.Target;
import ristretto.inspection.ActiveLines;

/** Gives benchmarks the programs of the system, and appliances as the command builds them. */
final class BenchmarkSupplies implements Supplies {
    private final Surroundings surroundings;
    private final SystemTools tools;
    private final boolean verbose;

    BenchmarkSupplies(Surroundings surroundings, boolean verbose) {
        this.surroundings = surroundings;
        this.tools = new SystemTools(surroundings);
        this.verbose = verbose;
    }

    @Override
    public Path program(Tool tool) {
        SystemTool known = switch (tool) {
            case QEMU -> SystemTool.QEMU;
            case IP -> SystemTool.IP;
            case WRK -> SystemTool.WRK;
            case NGINX -> SystemTool.NGINX;
            case STRACE -> SystemTool.STRACE;
            case IPERF3 -> SystemTool.IPERF3;
            case APT_GET -> SystemTool.APT_GET;
            case DPKG -> SystemTool.DPKG;
        };
        try {
            tools.require(known);
            return tools.find(known).orElseThrow();
        } catch (BuildFailure missing) {
            throw new BenchmarkException(missing.getMessage(), missing);
        }
    }

    @Override
    public Path image(String appliance, String target, Map<String, String> keys) {
        try {
            tools.require(SystemTool.C_COMPILER, SystemTool.LINKER, SystemTool.C_LIBRARY);
        } catch (BuildFailure missing) {
            throw new BenchmarkException(missing.getMessage(), missing);
        }
        return build("benchmarks/appliances/" + appliance, Target.find(target).orElseThrow(), keys).image().orElseThrow();
    }

    @Override
    public Sizes example(String name, String target, Map<String, String> keys) {
        BuildResult built = build("examples/" + name, Target.find(target).orElseThrow(), keys);
        try {
            ActiveLines lines = ActiveLines.of(new ImageContents(surroundings).of(ElfFile.read(built.image().orElseThrow())), name);
            return new Sizes(lines.bytes(), lines.total().code(), lines.total().data(), lines.total().lines());
        } catch (IOException | BuildFailure failure) {
            throw new BenchmarkException(failure.getMessage(), failure);
        }
    }

    @Override
    public List<String> onJvm(String appliance, Map<String, String> keys) {
        BuildResult result = build("benchmarks/appliances/" + appliance, Target.JVM, keys);
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                result.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), result.mainClass());
    }

    @Override
    public List<String> tool(String mainClass) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(each -> each.startsWith("-X")).forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        return words;
    }

    @Override
    public Path command() {
        return surroundings.home().resolve("ristretto");
    }

    private BuildResult build(String appliance, Target target, Map<String, String> keys) {
        BuildOptions options = new BuildOptions();
        options.project = surroundings.home().resolve(appliance);
        options.target = target;
        options.keys = keys;
        options.verbose = verbose;
        progress(options.project.getFileName() + " for " + target.label() + ":");
        try {
            return options.build(surroundings, List.of());
        } catch (BuildFailure failure) {
            throw new BenchmarkException(failure.getMessage(), failure);
        }
    }

    @Override
    public Path scratch() {
        try {
            return Files.createDirectories(surroundings.home().resolve("target/benchmarks"));
        } catch (IOException failure) {
            throw new BenchmarkException("cannot make target/benchmarks: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void progress(String line) {
        surroundings.out().println(line);
    }
}
