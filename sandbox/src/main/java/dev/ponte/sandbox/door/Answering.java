package dev.ponte.sandbox.door;

import dev.ponte.sandbox.control.Fault;
import dev.ponte.sandbox.control.FaultKind.Effect;
import java.time.Duration;
import java.util.Optional;

/** Decides what becomes of a call: the system's answer, as the fault that strikes it leaves it. */
final class Answering {
    private Answering() {}

    static Outcome decide(OutsideSystem system, Call call, Optional<Fault> fault) {
        if (fault.isEmpty()) {
            return new Outcome.Reply(system.answer(call, null), Duration.ZERO);
        }
        Fault struck = fault.get();
        Effect effect = struck.kind().effect();
        return switch (effect) {
            case DELAY -> new Outcome.Reply(system.answer(call, null), struck.delay());
            case REFUSE -> new Outcome.Reply(system.refusal(struck.kind()), struck.delay());
            case TWIST -> new Outcome.Reply(system.answer(call, struck.kind()), struck.delay());
            case CUT -> new Outcome.Reply(cut(system.answer(call, null)), struck.delay());
            case LOSE -> {
                system.answer(call, null);
                yield new Outcome.Hangup(struck.delay());
            }
            case BREAK -> new Outcome.Hangup(struck.delay());
            case EMIT -> throw new IllegalStateException("a webhook's fault on a call");
        };
    }

    private static Answer cut(Answer answer) {
        return switch (answer) {
            case Answer.Whole whole ->
                    new Answer.Whole(
                            whole.status(),
                            whole.headers(),
                            whole.body().cut(whole.body().size() / 2));
            case Answer.Streamed stream ->
                    new Answer.Streamed(
                            stream.status(),
                            stream.headers(),
                            stream.parts().subList(0, (stream.parts().size() + 1) / 2),
                            stream.pause());
        };
    }

    /** What the door does next. */
    sealed interface Outcome {
        /** How long the door waits before it does it. */
        Duration delay();

        record Reply(Answer answer, Duration delay) implements Outcome {}

        record Hangup(Duration delay) implements Outcome {}
    }
}
