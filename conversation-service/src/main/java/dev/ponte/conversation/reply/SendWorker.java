package dev.ponte.conversation.reply;

import dev.ponte.conversation.channel.Outgoing;
import dev.ponte.conversation.channel.RetryPolicy;
import dev.ponte.conversation.channel.SendException;
import dev.ponte.conversation.channel.Sender;
import dev.ponte.conversation.store.Connections;
import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.Sends;
import dev.ponte.conversation.store.Sends.Outbound;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.inbound.Channel;
import dev.ponte.kit.group.GroupCommit;
import dev.ponte.kit.outbox.Outbox;
import dev.ponte.kit.wake.SingleFlight;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends released messages, part by part, and again when that may help. */
@ApplicationScoped
class SendWorker {

    /** What the channel's clock may be behind ours. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    private static final int SWEEP_LIMIT = 64;

    /** Sent messages that are noted in one statement. */
    private static final int TOGETHER = 200;

    private final Sender channel;
    private final Sends sends;
    private final Connections connections;
    private final Conversations conversations;
    private final Outbox outbox;
    private final Pool pool;
    private final ReplyAlarm alarm;
    private final ReplyConfig config;
    private final Talk talk;
    private final Clock clock;
    private final RetryPolicy policy = new RetryPolicy();
    private final GroupCommit<Sends.Taken, @Nullable Void> taken =
            new GroupCommit<>(TOGETHER, this::note);
    private final SingleFlight sweeping = new SingleFlight("sweeping sends", this::sweepOnce);

    SendWorker(
            Sender channel,
            Sends sends,
            Connections connections,
            Conversations conversations,
            Outbox outbox,
            Pool pool,
            ReplyAlarm alarm,
            ReplyConfig config,
            Talk talk,
            Clock clock) {
        this.channel = channel;
        this.sends = sends;
        this.connections = connections;
        this.conversations = conversations;
        this.outbox = outbox;
        this.pool = pool;
        this.alarm = alarm;
        this.config = config;
        this.talk = talk;
        this.clock = clock;
    }

    /** Looks for messages that wait for another attempt, or whose sender died. */
    void sweep() {
        sweeping.wake();
    }

    /** Makes one attempt for a message whose row already says SENDING, and goes on from there. */
    Uni<Void> send(Outbound message) {
        return channel.sendText(
                        new Outgoing(
                                message.account(),
                                message.instance(),
                                message.address(),
                                message.text(),
                                message.quotedMessageId(),
                                message.traceparent()))
                .chain(
                        sent ->
                                taken.submit(
                                        new Sends.Taken(message.seq(), sent.channelMessageId())))
                .chain(() -> message.more() ? nextPart(message.conversationId()) : nothing())
                .onFailure(SendException.class)
                .recoverWithUni(failure -> failed(message, (SendException) failure));
    }

    private Uni<List<@Nullable Void>> note(List<Sends.Taken> sent) {
        return sends.sent(pool, sent).map(_ -> Collections.nCopies(sent.size(), null));
    }

    private Uni<Void> nextPart(UUID conversation) {
        return sends.nextPart(pool, conversation)
                .chain(next -> next.map(this::attempt).orElseGet(SendWorker::nothing));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> attempt(long seq) {
        Instant now = clock.instant();
        return sends.begin(pool, seq, now, now.plus(config.sendLease()))
                .chain(begun -> begun.map(this::send).orElseGet(() -> notOurs(seq)));
    }

    /** The chat changed hands since the message was queued, so it stays unsaid. */
    private Uni<Void> notOurs(long seq) {
        Instant now = clock.instant();
        return outbox.transaction(
                tx ->
                        sends.conversationOf(tx, seq)
                                .chain(id -> conversations.lock(tx, List.of(id)))
                                .chain(
                                        found ->
                                                sends.drop(tx, seq)
                                                        .chain(
                                                                dropped ->
                                                                        unsaid(
                                                                                tx,
                                                                                found.values(),
                                                                                dropped,
                                                                                now))));
    }

    private Uni<Void> unsaid(
            SqlConnection tx,
            Collection<OpenConversation> found,
            Optional<Sends.Dropped> dropped,
            Instant now) {
        if (dropped.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        found.forEach(open -> open.apply(talk, new Fact.ReplyUnsaid(dropped.get().answer()), now));
        alarm.changed(found);
        return conversations.save(tx, found);
    }

    private Uni<Void> failed(Outbound message, SendException failure) {
        return switch (policy.after(failure.kind(), message.attempt())) {
            case RetryPolicy.RetryAfter retry -> later(message, retry.delay(), failure.code());
            case RetryPolicy.WaitForWord _ -> unsure(message, failure.code());
            case RetryPolicy.WaitForConnection wait ->
                    connections
                            .set(
                                    pool,
                                    message.account(),
                                    Channel.ZAPI,
                                    message.instance(),
                                    false,
                                    failure.code(),
                                    clock.instant())
                            .chain(() -> later(message, wait.checkAfter(), failure.code()));
            case RetryPolicy.GiveUp _ -> giveUp(message, failure.code());
        };
    }

    private Uni<Void> later(Outbound message, Duration delay, String code) {
        Instant at = clock.instant().plus(delay);
        return sends.again(pool, message.seq(), at, code).invoke(() -> alarm.at(at));
    }

    /** It is settled as one whose sender died: by what the channel tells of this chat. */
    private Uni<Void> unsure(Outbound message, String code) {
        Instant at = clock.instant().plus(config.sendLease());
        return sends.unsure(pool, message.seq(), at, code).invoke(() -> alarm.at(at));
    }

    private Uni<Void> giveUp(Outbound message, String code) {
        Instant now = clock.instant();
        return outbox.transaction(
                tx ->
                        conversations
                                .lock(tx, List.of(message.conversationId()))
                                .call(() -> sends.fail(tx, message.seq(), code))
                                .invoke(
                                        found ->
                                                found.values()
                                                        .forEach(open -> tell(open, message, now)))
                                .chain(found -> conversations.save(tx, found.values())));
    }

    private void tell(OpenConversation open, Outbound message, Instant now) {
        if (open.state().ownership().epoch() == message.epoch()) {
            open.apply(talk, new Fact.SendFailed(message.answer()), now);
        }
    }

    private Uni<Boolean> sweepOnce() {
        Instant now = clock.instant();
        return sends.due(pool, now, SWEEP_LIMIT)
                .chain(
                        waiting ->
                                Multi.createFrom()
                                        .iterable(waiting)
                                        .onItem()
                                        .transformToUni(one -> look(one, now))
                                        .merge(config.concurrency())
                                        .collect()
                                        .asList()
                                        .replaceWith(waiting.size() == SWEEP_LIMIT));
    }

    private Uni<Void> look(Sends.Waiting one, Instant now) {
        return one.queued()
                ? attempt(one.seq())
                : sends.settleLost(pool, one.seq(), now, CLOCK_SLACK);
    }
}
