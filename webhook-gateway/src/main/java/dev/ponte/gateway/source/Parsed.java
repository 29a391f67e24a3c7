package dev.ponte.gateway.source;

import java.util.List;

/** What a readable body says. */
public sealed interface Parsed {

    /** Something happened. Never empty. */
    record Accepted(List<SourceEvent> events) implements Parsed {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("accepted without an event");
            }
        }
    }

    /**
     * Understood, and nothing to do.
     *
     * @param reason a stable code: metric label and part of the contract
     */
    record Ignored(String reason) implements Parsed {}

    static Parsed of(SourceEvent event) {
        return new Accepted(List.of(event));
    }
}
