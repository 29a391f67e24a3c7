package dev.ponte.conversation.talk;

import java.util.List;

/** The state after a fact, and what follows. */
public record Decision(Conversation next, List<Outcome> outcomes) {

    public Decision {
        outcomes = List.copyOf(outcomes);
    }

    static Decision of(Conversation next, Outcome... outcomes) {
        return new Decision(next, List.of(outcomes));
    }

    /** Whether the draft asked about may go out. */
    public boolean released() {
        return outcomes.stream().anyMatch(Outcome.Released.class::isInstance);
    }
}
