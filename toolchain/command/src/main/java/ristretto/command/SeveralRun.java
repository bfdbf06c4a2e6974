package ristretto.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import ristretto.engine.BuildFailure;
import ristretto.engine.BuildResult;

/** Runs the unikernels of an appliance side by side; each line that one prints has its name in front. */
final class SeveralRun {
    private final Surroundings surroundings;
    private final List<BuildResult> unikernels;

    SeveralRun(Surroundings surroundings, List<BuildResult> unikernels) {
        this.surroundings = surroundings;
        this.unikernels = unikernels;
    }

    /** Runs one unikernel until it ends. */
    interface One {
        int run(Surroundings surroundings, BuildResult unikernel, List<PublishedPort> published, List<String> taps) throws Exception;
    }

    /**
     * {@code run(one, published, interfaces)} returns when all have ended: with the status of the first that has another than 0.
     *
     * @param published as for the first; each further one has the next port of this computer
     * @param interfaces a tap device for each, in their order or by their names; or none
     */
    int run(One one, List<PublishedPort> published, List<String> interfaces) throws Exception {
        List<String> taps = interfaces.isEmpty() ? List.of() : taps(interfaces);
        for (int i = 0; i < unikernels.size(); i++) {
            for (PublishedPort port : shifted(published, i)) {
                port.requireFree();
            }
        }
        List<FutureTask<Integer>> running = new ArrayList<>();
        for (int i = 0; i < unikernels.size(); i++) {
            BuildResult unikernel = unikernels.get(i);
            List<PublishedPort> ports = shifted(published, i);
            List<String> tap = taps.isEmpty() ? taps : List.of(taps.get(i));
            running.add(start(() -> one.run(surroundings.named(unikernel.unikernel()), unikernel, ports, tap)));
        }
        int status = ExitStatus.OK;
        for (FutureTask<Integer> each : running) {
            int ended = result(each);
            status = status == ExitStatus.OK ? ended : status;
        }
        return status;
    }

    private static FutureTask<Integer> start(Callable<Integer> one) {
        FutureTask<Integer> task = new FutureTask<>(one);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static int result(FutureTask<Integer> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception reason ? reason : failure;
        }
    }

    private static List<PublishedPort> shifted(List<PublishedPort> published, int by) {
        return published.stream().map(port -> new PublishedPort(port.host() + by, port.guest())).toList();
    }

    private List<String> taps(List<String> interfaces) throws BuildFailure {
        for (BuildResult each : unikernels) {
            if (each.interfaces().size() != 1) {
                throw new BuildFailure(BuildFailure.Kind.REQUEST, "'--interface' gives each unikernel of an appliance one tap device, and '" + each.unikernel()
                        + "' has " + each.interfaces().size() + " interfaces: start it by itself with '--unikernel " + each.unikernel() + "'");
            }
        }
        return Interfaces.order(interfaces, unikernels.stream().map(BuildResult::unikernel).toList());
    }
}
