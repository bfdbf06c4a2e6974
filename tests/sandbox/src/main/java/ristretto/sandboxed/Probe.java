package ristretto.sandboxed;

import ristretto.machine.BootArguments;
import ristretto.machine.Machine;

/** Does, from inside a sandbox, the one thing that its argument {@code do} names, and says so if it comes through alive. */
public final class Probe {
    private final BootArguments arguments = new BootArguments();

    private Probe() { }

    public static void main(String[] arguments) throws InterruptedException {
        Probe probe = new Probe();
        probe.run(probe.arguments.find("do").orElse(""));
        System.out.println("alive");
        Machine.stop(0);
    }

    private void run(String what) throws InterruptedException {
        switch (what) {
            case "addresses" -> Forbidden.printAddresses();
            case "read-page-zero" -> Forbidden.readPageZero();
            case "write-text" -> Forbidden.writeText();
            case "write-constants" -> Forbidden.writeConstants();
            case "write-relocated-constants" -> Forbidden.writeRelocatedConstants(number("at"));
            case "execute-heap" -> Forbidden.execute(Forbidden.heap());
            case "execute-pages" -> Forbidden.execute(Forbidden.pages());
            case "execute-stack" -> Forbidden.execute(Forbidden.stack());
            case "execute-constants" -> Forbidden.execute(Forbidden.constants());
            case "overflow-stack" -> System.out.println(Forbidden.recur(1));
            case "call" -> call();
            case "echo" -> new Echo(number("most"));
            case "sleep" -> sleep();
            case "reuse-memory" -> new Reuse(number("seed")).run();
            case "random" -> Forbidden.printRandom();
            default -> System.out.println("arguments: " + arguments.names());
        }
    }

    /** Asks the kernel for a call of any number; each of the six arguments is one of the command line, or 0. */
    private void call() {
        long result = Forbidden.call(number("number"), number("a"), number("b"), number("c"), number("d"), 0, 0);
        System.out.println("result " + result);
    }

    private long number(String name) {
        return Long.parseLong(arguments.find(name).orElse("0"));
    }

    private static void sleep() throws InterruptedException {
        Thread.sleep(500);
        System.out.println("awake");
        Thread.sleep(60_000);
    }
}
