package dev.ponte.conversation.talk;

import java.util.List;
import java.util.Optional;

/** The state after a fact, and what follows. */
public record Decision(Conversation next, List<Outcome> outcomes) {

    public Decision {
        outcomes = List.copyOf(outcomes);
    }

    static Decision of(Conversation next, Outcome... outcomes) {
        return new Decision(next, List.of(outcomes));
    }

    /** The leave to send the draft asked about; empty when it must not go out. */
    public Optional<Outcome.Released> released() {
        return outcomes.stream()
                .filter(Outcome.Released.class::isInstance)
                .map(Outcome.Released.class::cast)
                .findFirst();
    }
}
