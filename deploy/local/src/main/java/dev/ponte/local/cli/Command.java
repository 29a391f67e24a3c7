package dev.ponte.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a person asked for. */
sealed interface Command {

    /**
     * Start the suite.
     *
     * @param detach return when it is ready, and leave it running
     * @param fresh begin with empty data
     * @param train prepare faster starts
     */
    record Up(boolean detach, boolean fresh, boolean train) implements Command {}

    record Down() implements Command {}

    record Status() implements Command {}

    /**
     * @param part the part to show; all when empty
     * @param follow go on until interrupted
     */
    record Logs(Optional<String> part, boolean follow) implements Command {}

    record Token(String role) implements Command {}

    record Doctor() implements Command {}

    /**
     * Be a customer.
     *
     * @param phone with country code, digits
     * @param say what to write; when empty, lines are read from the terminal
     * @param patience how long to wait for an answer
     */
    record Chat(String phone, List<String> say, Duration patience) implements Command {

        public Chat {
            say = List.copyOf(say);
        }
    }

    /** Prepare faster starts now. */
    record Train() implements Command {}

    record Help() implements Command {}
}
