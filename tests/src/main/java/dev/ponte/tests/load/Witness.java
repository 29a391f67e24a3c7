package dev.ponte.tests.load;

/** Sees every delivery of a run, on the generator's thread: quick, or it spoils the run. */
public interface Witness {

    /** Sees nothing. */
    Witness NONE = new Witness() {};

    /**
     * A delivery is being sent.
     *
     * @param due when it was to be sent, as {@link System#nanoTime}
     */
    default void sending(long number, long due) {}

    /** It was answered, or not. */
    default void ended(long number, Outcome outcome) {}
}
