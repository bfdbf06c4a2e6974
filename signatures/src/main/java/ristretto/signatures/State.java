package ristretto.signatures;

/**
 * What the next run of a service should know of this one, such as the lease of an address. Each part of a program that has
 * something of that kind registers it; where it is kept is the business of who provides this. What
 * comes back is a former run's word: it may be old, and whoever gets it checks it as if a stranger had said it.
 */
public interface State {
    /**
     * {@code register(part)} has {@code part} saved from now on. If a former run left something under its name, it is handed
     * that before the call returns. Called in the {@link EventLoop}.
     */
    void register(Part part);

    /** Some part has changed so that it is worth keeping. Called in the loop. */
    void changed();

    /** Something that is written out and rebuilt. Its methods are called in the loop. */
    interface Part {
        /** Tells what it is, in the next run too; parts of one name are told apart by the order in which they register. A path without white space, commas, semicolons and equals signs. */
        String name();

        /** Writes what the next run should know, in an order of its own. */
        void save(Writer to);

        /**
         * Reads in the same order, and takes over nothing before all is read.
         *
         * @throws IllegalArgumentException if something is not what was expected; it is as if there had been nothing then
         */
        void restore(Reader from);
    }

    /** Takes values one after the other. */
    interface Writer {
        Writer number(long value);

        /** @param value without white space, commas and semicolons */
        Writer text(String value);

        /** A point on the event loop's line of time, {@link EventLoop.Condition#NEVER} included. */
        Writer time(long point);
    }

    /** Gives values one after the other; each method throws {@link IllegalArgumentException} if the next value is no such value. */
    interface Reader {
        long number();

        String text();

        /** The same point of real time on this run's line of time, which may lie in its past. */
        long time();
    }
}
