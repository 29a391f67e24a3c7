package dev.ponte.tests.load;

/** What became of a request. */
public sealed interface Outcome {

    /** In a report: {@code 200}, {@code 503}, {@code timeout}, {@code reset}. */
    String kind();

    /** Whether the other side has taken the delivery. */
    default boolean accepted() {
        return this instanceof Answered(int status) && status / 100 == 2;
    }

    /** The other side answered. */
    record Answered(int status) implements Outcome {

        @Override
        public String kind() {
            return Integer.toString(status);
        }
    }

    /** It did not: whether it has the delivery is unknown. */
    enum Failed implements Outcome {
        NOT_CONNECTED("not connected"),
        RESET("reset"),
        TIMEOUT("timeout"),
        NOT_HTTP("not HTTP");

        private final String kind;

        Failed(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }
    }
}
