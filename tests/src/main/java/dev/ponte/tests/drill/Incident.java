package dev.ponte.tests.drill;

/**
 * Something the drill does to the suite.
 *
 * @param round in which round
 * @param during while deliveries come in, or while answers go out
 * @param share when so much of that has happened: 0 to 1
 * @param name for the protocol
 * @param action what is done; returns when its effect is over
 */
public record Incident(int round, During during, double share, String name, Action action) {

    /** The two halves of a round. */
    public enum During {
        DELIVERIES,
        ANSWERS
    }

    /** What is done to the suite. */
    @FunctionalInterface
    public interface Action {
        void on(Stage stage) throws InterruptedException;
    }

    static Incident delivering(int round, double share, String name, Action action) {
        return new Incident(round, During.DELIVERIES, share, name, action);
    }

    static Incident answering(int round, double share, String name, Action action) {
        return new Incident(round, During.ANSWERS, share, name, action);
    }

    /** In the last round, where there are not so many. */
    Incident within(int rounds) {
        return new Incident(Math.min(round, rounds - 1), during, share, name, action);
    }
}
