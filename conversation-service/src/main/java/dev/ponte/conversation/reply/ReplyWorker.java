package dev.ponte.conversation.reply;

import dev.ponte.conversation.responder.Responder;
import dev.ponte.conversation.responder.ResponderException;
import dev.ponte.conversation.responder.Turn;
import dev.ponte.conversation.store.Chat;
import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.DueReplies;
import dev.ponte.conversation.store.Messages;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.ReplyJob.Writing;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.kit.wake.SingleFlight;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Claims due replies, has them written, and hands them on to be released and sent. */
@ApplicationScoped
class ReplyWorker {

    private static final Logger LOG = Logger.getLogger(ReplyWorker.class);

    private final Pool pool;
    private final Conversations conversations;
    private final DueReplies due;
    private final Messages messages;
    private final Responder responder;
    private final ClaimEnds ends;
    private final SendWorker sender;
    private final ReplyConfig config;
    private final Talk talk;
    private final Clock clock;

    /** The claims of this process: conversation and token. */
    private final Map<UUID, Long> writing = new ConcurrentHashMap<>();

    private final SingleFlight claiming = new SingleFlight("claiming replies", this::claim);

    /** Whether more may be due than there was room for. */
    private volatile boolean full;

    ReplyWorker(
            Pool pool,
            Conversations conversations,
            DueReplies due,
            Messages messages,
            Responder responder,
            ClaimEnds ends,
            SendWorker sender,
            ReplyConfig config,
            Talk talk,
            Clock clock) {
        this.pool = pool;
        this.conversations = conversations;
        this.due = due;
        this.messages = messages;
        this.responder = responder;
        this.ends = ends;
        this.sender = sender;
        this.config = config;
        this.talk = talk;
        this.clock = clock;
    }

    /** Looks for due replies. */
    void wake() {
        claiming.wake();
    }

    /** Keeps the claims of the replies that are being written here. */
    Uni<Void> renew() {
        Map<UUID, Long> claims = Map.copyOf(writing);
        return claims.isEmpty()
                ? Uni.createFrom().voidItem()
                : due.renew(
                        pool,
                        claims.keySet(),
                        claims.values(),
                        clock.instant().plus(config.lease()));
    }

    private Uni<Boolean> claim() {
        int free = config.concurrency() - writing.size();
        if (free <= 0) {
            full = true;
            return Uni.createFrom().item(false);
        }
        Instant now = clock.instant();
        return pool.withTransaction(tx -> claim(tx, free, now))
                .invoke(claimed -> full = claimed.size() == free)
                .invoke(this::write)
                .map(claimed -> claimed.size() == free);
    }

    /** A claim says nothing to others, so no relay is woken. */
    private Uni<List<OpenConversation>> claim(SqlConnection tx, int limit, Instant now) {
        return due.replies(tx, now, limit)
                .invoke(found -> found.forEach(open -> claim(open, now)))
                .call(found -> conversations.save(tx, found))
                .map(List::copyOf);
    }

    private void claim(OpenConversation open, Instant now) {
        open.apply(talk, new Fact.Claim(newToken(open, now)), now);
    }

    /** By the clock: a claim that the database forgot in a crash has a token that never returns. */
    private static long newToken(OpenConversation open, Instant now) {
        return Math.max(
                open.state().lastToken() + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }

    /** What was said in all of them is read at once; from there each goes its own way. */
    private void write(List<OpenConversation> claimed) {
        List<OpenConversation> ours =
                claimed.stream().filter(open -> open.state().reply() instanceof Writing).toList();
        if (ours.isEmpty()) {
            return;
        }
        ours.forEach(open -> writing.put(open.id(), token(open)));
        messages.histories(pool, ours.stream().map(OpenConversation::id).toList(), config.history())
                .subscribe()
                .with(
                        histories ->
                                ours.forEach(
                                        open ->
                                                write(
                                                        open,
                                                        histories.getOrDefault(
                                                                open.id(), List.of()))),
                        failure -> ours.forEach(open -> notFinished(open, failure)));
    }

    private void write(OpenConversation open, List<Messages.Line> history) {
        Chat chat = open.chat();
        Turn turn =
                new Turn(
                        chat.account(),
                        open.id(),
                        chat.contactName(),
                        HistoryLines.of(history),
                        chat.traceparent());
        draft(turn, token(open))
                .chain(ends::settle)
                .chain(released -> released.map(sender::send).orElse(Uni.createFrom().voidItem()))
                .subscribe()
                .with(_ -> done(open), failure -> notFinished(open, failure));
    }

    /** There is room for another, if another waits. Not before it is sent: that holds us back. */
    private void done(OpenConversation open) {
        writing.remove(open.id(), token(open));
        if (full) {
            wake();
        }
    }

    private void notFinished(OpenConversation open, Throwable failure) {
        LOG.warnf(
                "reply not finished, its lease will end: conversation=%s error=%s",
                open.id(), failure.toString());
        done(open);
    }

    /**
     * Whatever goes wrong inside a responder counts as a failed draft, or it would be asked
     * forever.
     */
    private Uni<ClaimEnd> draft(Turn turn, long token) {
        UUID id = turn.conversationId();
        return responder
                .reply(turn)
                .onItemOrFailure()
                .transform(
                        (draft, failure) ->
                                failure == null
                                        ? new ClaimEnd.Drafted(id, token, draft)
                                        : failed(id, token, failure));
    }

    private static ClaimEnd failed(UUID id, long token, Throwable failure) {
        if (failure instanceof ResponderException known) {
            LOG.warnf(
                    "no reply: conversation=%s reason=%s retryable=%s",
                    id, known.reason(), known.retryable());
            return new ClaimEnd.Failed(id, token, known.retryable());
        }
        LOG.errorf(failure, "responder broke: conversation=%s", id);
        return new ClaimEnd.Failed(
                id,
                token,
                new ResponderException(ResponderException.Reason.UNAVAILABLE).retryable());
    }

    private static long token(OpenConversation claimed) {
        return claimed.state().lastToken();
    }
}
