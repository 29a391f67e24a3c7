package dev.ponte.conversation.reply;

import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.DueReplies;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.kit.outbox.Outbox;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/** Looks at the rows by the clock, for whatever an alarm missed, and ends pauses that ran out. */
@ApplicationScoped
class Sweeper {

    private static final int LIMIT = 100;

    private final ReplyWorker replies;
    private final SendWorker sends;
    private final ReplyAlarm alarm;
    private final Outbox outbox;
    private final Conversations conversations;
    private final DueReplies due;
    private final Talk talk;
    private final Clock clock;

    Sweeper(
            ReplyWorker replies,
            SendWorker sends,
            ReplyAlarm alarm,
            Outbox outbox,
            Conversations conversations,
            DueReplies due,
            Talk talk,
            Clock clock) {
        this.replies = replies;
        this.sends = sends;
        this.alarm = alarm;
        this.outbox = outbox;
        this.conversations = conversations;
        this.due = due;
        this.talk = talk;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        alarm.onRing(replies::wake);
        alarm.onRing(sends::sweep);
    }

    @Scheduled(
            every = "${ponte.reply.sweep}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "sweep")
    Uni<Void> sweep() {
        replies.wake();
        sends.sweep();
        return replies.renew().chain(this::endPauses);
    }

    private Uni<Void> endPauses() {
        Instant now = clock.instant();
        return outbox.transaction(tx -> endPauses(tx, now));
    }

    private Uni<Void> endPauses(SqlConnection tx, Instant now) {
        return due.pauses(tx, now, LIMIT)
                .invoke(
                        found ->
                                found.forEach(
                                        open -> open.apply(talk, new Fact.PauseRanOut(), now)))
                .call(found -> conversations.save(tx, found))
                .invoke(alarm::changed)
                .replaceWithVoid();
    }
}
