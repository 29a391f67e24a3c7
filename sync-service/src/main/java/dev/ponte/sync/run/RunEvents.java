package dev.ponte.sync.run;

import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.sync.SyncAccountFinished;
import dev.ponte.events.sync.SyncEvent;
import dev.ponte.events.sync.SyncRunFinished;
import dev.ponte.events.sync.SyncRunStarted;
import dev.ponte.kit.outbox.OutboxRecord;
import dev.ponte.sync.apply.Outcome;
import java.time.Instant;
import java.util.Locale;

/** What is announced of runs: topic {@code ponte.sync.event.v1}. Pure. */
final class RunEvents {

    private static final String SOURCE = "/ponte/sync-service";

    private RunEvents() {}

    static OutboxRecord started(Run run, String master, int accounts, Instant at) {
        return record(
                run,
                "started",
                master,
                at,
                new SyncRunStarted(
                        run.id(),
                        run.group(),
                        run.part().code(),
                        run.cause().code(),
                        run.requestedBy(),
                        run.dryRun(),
                        run.undoes() != null,
                        accounts,
                        at));
    }

    static OutboxRecord finished(Run run, String account, Outcome outcome, Instant at) {
        return record(
                run,
                account,
                account,
                at,
                new SyncAccountFinished(
                        run.id(),
                        account,
                        outcome.state().name().toLowerCase(Locale.ROOT),
                        outcome.code().isEmpty() ? null : outcome.code(),
                        outcome.differences(),
                        outcome.reads(),
                        outcome.writes(),
                        at));
    }

    static OutboxRecord over(Run run, int accounts, int alike, Instant at) {
        return record(
                run,
                "finished",
                run.master() == null ? run.group() : run.master(),
                at,
                new SyncRunFinished(
                        run.id(),
                        run.group(),
                        run.state().code(),
                        run.error(),
                        accounts,
                        alike,
                        at));
    }

    private static OutboxRecord record(
            Run run, String what, String account, Instant at, SyncEvent data) {
        String subject = run.id().toString();
        return new OutboxRecord(
                Topic.SYNC_EVENT,
                subject,
                EventCodec.event(subject + "/" + what, SOURCE, subject, account, at, null, data));
    }
}
