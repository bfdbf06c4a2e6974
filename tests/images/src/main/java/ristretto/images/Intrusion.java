package ristretto.images;

import ristretto.machine.BootArguments;

/** Does the one forbidden thing that the boot argument {@code do} names, and says so if it comes through alive. */
public final class Intrusion {
    private final BootArguments arguments = new BootArguments();

    private Intrusion() { }

    public static void main(String[] none) throws InterruptedException {
        new Intrusion().run();
        System.out.println("alive");
        System.exit(0);
    }

    private void run() throws InterruptedException {
        switch (arguments.find("do").orElse("")) {
            case "read-page-zero" -> Intruder.readPageZero();
            case "write-page-zero" -> Intruder.writePageZero();
            case "write" -> Intruder.write(Long.parseLong(arguments.find("at").orElseThrow()));
            case "execute-heap" -> Intruder.execute(Intruder.heap());
            case "execute-pages" -> Intruder.execute(Intruder.pages());
            case "execute-stack" -> Intruder.execute(Intruder.stack());
            case "execute-constants" -> Intruder.execute(Intruder.constants());
            case "overflow" -> overflow();
            case "overflow-in-fiber" -> inFiber(this::overflow);
            case "exit" -> inFiber(() -> System.exit(5));
            case "throw" -> fail();
            case "throw-in-fiber" -> inFiber(this::fail);
            default -> System.out.println("nothing to do");
        }
    }

    private void overflow() {
        try {
            System.out.println(Intruder.recur(1));
        } catch (StackOverflowError full) {
            System.out.println("caught " + full.getClass().getName());
        }
    }

    private void fail() {
        throw new IllegalStateException("on purpose");
    }

    private static void inFiber(Runnable task) throws InterruptedException {
        Thread thread = new Thread(task);
        thread.start();
        thread.join();
    }
}
