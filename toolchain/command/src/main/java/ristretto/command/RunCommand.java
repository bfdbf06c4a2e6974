package ristretto.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;
import ristretto.engine.Target;

@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Builds an appliance and runs it, all its unikernels if it has several, until it ends or Ctrl-C stops it.")
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private BuildOptions options = new BuildOptions();

    @Option(names = "--publish", paramLabel = "HOST:GUEST", converter = PublishedPort.Converter.class,
            description = "a port of this computer, and the port of the appliance behind it; repeatable (default: 8080:80); "
            + "of several unikernels each further one has the next port of this computer")
    private List<PublishedPort> published = new ArrayList<>();

    @Option(names = "--interface", paramLabel = "[NAME=]TAP", description = "an existing tap device for the appliance, in the place of ports; "
            + "once for each of its interfaces or its unikernels, in their order or by their names")
    private List<String> interfaces = new ArrayList<>();

    @Option(names = "--arg", paramLabel = "NAME=VALUE", description = "an argument that the appliance reads at boot; repeatable")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--state", paramLabel = "FILE", description = "where what the appliance prints as its state is kept and handed to the next run")
    private Path state;

    @Option(names = "--profile", description = "watch where the image spends its time, and draw a flame graph when it ends")
    private boolean profile;

    @Mixin
    private MachineOptions machine = new MachineOptions();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        checkOptions();
        if (published.isEmpty() && interfaces.isEmpty()) {
            published.add(new PublishedPort(8080, 80));
        }
        options.profiled = profile;
        if (options.target.image()) {
            new SystemTools(surroundings).require(tools());
        }
        for (PublishedPort port : published) {
            port.requireFree();
        }
        arguments.replaceAll(RunCommand::complete);
        machine.firmwareFiles.replaceAll(RunCommand::complete);
        StateFile kept = new StateFile(Optional.ofNullable(state).map(surroundings::resolve), surroundings.out());
        // The kernel's command line would be too short for it.
        kept.argument().ifPresent(options.target == Target.VIRTIO ? machine.firmwareFiles::add : arguments::add);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(machine.firmwareFiles);
        List<BuildResult> results = options.buildAll(surroundings, all);
        if (results.size() > 1) {
            return runAll(results);
        }
        BuildResult result = results.getFirst();
        if (kept.wanted() && !result.settable().containsKey(StateFile.VALUE)) {
            throw wrong("'--state' is for appliances that keep it: say with(State.class, ConsoleState.class) in the description");
        }
        List<String> taps = interfaces.isEmpty() ? List.of() : Interfaces.order(interfaces, result.interfaces());
        return run(surroundings, result, published, taps, kept);
    }

    private int runAll(List<BuildResult> unikernels) throws Exception {
        if (profile || state != null) {
            throw wrong("'" + (profile ? "--profile" : "--state") + "' is for one unikernel, and this appliance has "
                    + unikernels.stream().map(BuildResult::unikernel).collect(Collectors.joining(", ")) + ": choose one with '--unikernel NAME'");
        }
        return new SeveralRun(surroundings, unikernels).run((where, unikernel, ports, taps) ->
                run(where, unikernel, ports, taps, StateFile.passing(where.out())), published, interfaces);
    }

    private int run(Surroundings where, BuildResult result, List<PublishedPort> ports, List<String> taps, StateFile kept) throws BuildFailure, IOException {
        Watching watching = new Watching(where, profile);
        int status = switch (options.target) {
            case JVM -> runOnJvm(where, result, ports, taps, kept);
            case VIRTIO -> new MachineRun(where, result, machine, kept, watching, options.verbose).run(ports, taps, arguments);
            case SANDBOX -> new SandboxRun(where, result, machine.memory, kept, watching, options.verbose).run(ports, taps, arguments);
            case SIMULATOR -> throw wrong("target simulator is for tests, which start the program themselves");
        };
        kept.finish();
        return status;
    }

    /** A name alone has the value {@code true}, on every target. */
    private static String complete(String word) {
        return word.contains("=") ? word : word + "=true";
    }

    private SystemTool[] tools() {
        EnumSet<SystemTool> tools = SystemTool.needed();
        if (options.target == Target.SANDBOX) {
            tools.remove(SystemTool.QEMU);
        }
        if (options.target != Target.SANDBOX || !interfaces.isEmpty()) {
            tools.remove(SystemTool.PASST);
        }
        if (profile && options.target == Target.SANDBOX) {
            tools.add(SystemTool.PERF);
        }
        return tools.toArray(SystemTool[]::new);
    }

    private int runOnJvm(Surroundings where, BuildResult result, List<PublishedPort> ports, List<String> taps, StateFile kept) throws IOException {
        JvmRun run = new JvmRun(where, result, ports, kept);
        if (!options.ownInterface()) {
            return run.run(run.words(arguments));
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < taps.size(); i++) {
            words.add(Interfaces.setting(result.interfaces().get(i), taps.get(i)));
        }
        words.addAll(arguments);
        return run.run(words);
    }

    private void checkOptions() throws BuildFailure {
        if (options.target != Target.VIRTIO && !machine.firmwareFiles.isEmpty()) {
            throw wrong("'--fw-cfg' is for machines of QEMU: target " + options.target.label() + " takes '--arg'");
        }
        if (profile && !options.target.image()) {
            throw wrong("'--profile' is for images: a Java program is watched with the tools of the JDK, for example jcmd and its flight recorder");
        }
        if (!interfaces.isEmpty() && !options.ownInterface()) {
            throw wrong("'--interface' is for appliances with a network interface of their own: add '--network direct'");
        }
        if (!interfaces.isEmpty() && !published.isEmpty()) {
            throw wrong("'--publish' and '--interface' exclude each other: on a tap device the appliance has an address of its own");
        }
        if (options.target == Target.JVM && options.ownInterface() && interfaces.isEmpty()) {
            throw wrong("'--network direct' on target jvm needs '--interface' with the name of a tap device");
        }
    }

    private static BuildFailure wrong(String message) {
        return new BuildFailure(BuildFailure.Kind.REQUEST, message);
    }
}
