package ristretto.collector;

import ristretto.machine.BootArguments;
import ristretto.machine.CollectorStatistics;

/**
 * A program that gives the collector of an image hard work and looks at every object afterwards. The command line names
 * the scenario and its parameters: {@code scenario=random seed=42 size=10000 rounds=20}.
 */
public final class Collecting {
    private Collecting() { }

    public static void main(String[] arguments) throws InterruptedException {
        BootArguments boot = new BootArguments();
        String name = boot.find("scenario").orElse("");
        long seed = Long.parseLong(boot.find("seed").orElse("1"));
        int size = Integer.parseInt(boot.find("size").orElse("1000"));
        int rounds = Integer.parseInt(boot.find("rounds").orElse("5"));
        System.out.println(name + " seed=" + seed + " size=" + size + " rounds=" + rounds);
        run(name, seed, size, rounds);
        System.out.println("passed; collections: " + CollectorStatistics.youngCollections() + " young, longest "
            + CollectorStatistics.longestYoung() / 1000 + " us; " + CollectorStatistics.fullCollections() + " full, longest "
            + CollectorStatistics.longestFull() / 1000 + " us; allocated " + (CollectorStatistics.allocated() >> 20)
            + " MiB; live " + (CollectorStatistics.live() >> 10) + " KiB of " + (Runtime.getRuntime().totalMemory() >> 10));
    }

    private static void run(String name, long seed, int size, int rounds) throws InterruptedException {
        Chance chance = new Chance(seed);
        switch (name) {
            case "structures" -> Structures.run(chance, size, rounds);
            case "occupancy" -> Occupancy.run(size);
            case "lists" -> Lists.run(size, rounds);
            case "weak" -> Weakness.run(size, rounds);
            case "interned" -> Weakness.interned(size, rounds);
            case "fibers" -> Fibers.run(size, rounds);
            case "monitors" -> Fibers.monitors(size, rounds);
            case "exhaustion" -> Exhaustion.run(rounds);
            case "arrays" -> Arrays.run(rounds);
            case "wide" -> WideArrays.run(chance, size, rounds);
            case "random" -> RandomMutator.run(chance, size, rounds);
            case "soak" -> Soak.run(chance, seed, size, rounds);
            case "server" -> Server.run(size, rounds);
            default -> throw new IllegalArgumentException("no scenario " + name);
        }
    }

    static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what);
        }
    }
}
