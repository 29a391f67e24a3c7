package dev.ponte.sync.run;

import dev.ponte.sync.apply.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/**
 * What runs do, counted as it is written: a transaction that fails at its very end is counted all
 * the same. Labels are enums; accounts are none.
 */
@ApplicationScoped
class RunMeters {

    private final MeterRegistry meters;

    RunMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A run is over. */
    void ended(Run run) {
        String state = run.state().code();
        meters.counter(
                        "ponte.sync.runs",
                        "kind",
                        run.undoes() == null ? "replicate" : "undo",
                        "cause",
                        run.cause().code(),
                        "state",
                        state)
                .increment();
        if (run.startedAt() != null && run.finishedAt() != null) {
            meters.timer("ponte.sync.run.duration", "state", state)
                    .record(Duration.between(run.startedAt(), run.finishedAt()));
        }
    }

    /** An account has had its turn. */
    void ended(Outcome outcome) {
        meters.counter("ponte.sync.accounts.ended", "state", code(outcome.state())).increment();
        meters.counter("ponte.sync.calls", "kind", "read").increment(outcome.reads());
        meters.counter("ponte.sync.calls", "kind", "write").increment(outcome.writes());
        outcome.notices()
                .forEach(
                        notice ->
                                meters.counter("ponte.sync.findings", "code", code(notice.code()))
                                        .increment());
    }

    /** A step was made, or not. */
    void step(boolean made) {
        meters.counter("ponte.sync.steps", "outcome", made ? "done" : "failed").increment();
    }

    /** What was too old: {@code run}, {@code snapshot}. */
    void purged(String what, int rows) {
        meters.counter("ponte.sync.purged", "what", what).increment(rows);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
