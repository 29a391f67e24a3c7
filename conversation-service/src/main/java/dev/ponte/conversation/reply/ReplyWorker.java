package dev.ponte.conversation.reply;

import dev.ponte.conversation.channel.MessageSplitter;
import dev.ponte.conversation.responder.Draft;
import dev.ponte.conversation.responder.Responder;
import dev.ponte.conversation.responder.ResponderException;
import dev.ponte.conversation.responder.Turn;
import dev.ponte.conversation.store.Chat;
import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.DueReplies;
import dev.ponte.conversation.store.Messages;
import dev.ponte.conversation.store.NewMessage;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.Sends.Outbound;
import dev.ponte.conversation.talk.Answer;
import dev.ponte.conversation.talk.Decision;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.ReplyJob.Writing;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.conversation.MessageRecorded.Author;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Claims due replies, has them written, and releases those that still may go out. */
@ApplicationScoped
class ReplyWorker {

    private static final Logger LOG = Logger.getLogger(ReplyWorker.class);

    private final Outbox outbox;
    private final Pool pool;
    private final Conversations conversations;
    private final DueReplies due;
    private final Messages messages;
    private final Responder responder;
    private final SendWorker sender;
    private final ReplyAlarm alarm;
    private final ReplyConfig config;
    private final Talk talk;
    private final Clock clock;
    private final MessageSplitter splitter = new MessageSplitter();
    private final Map<UUID, Long> writing = new ConcurrentHashMap<>();
    private final SingleFlight claiming = new SingleFlight("claiming replies", this::claim);

    ReplyWorker(
            Outbox outbox,
            Pool pool,
            Conversations conversations,
            DueReplies due,
            Messages messages,
            Responder responder,
            SendWorker sender,
            ReplyAlarm alarm,
            ReplyConfig config,
            Talk talk,
            Clock clock) {
        this.outbox = outbox;
        this.pool = pool;
        this.conversations = conversations;
        this.due = due;
        this.messages = messages;
        this.responder = responder;
        this.sender = sender;
        this.alarm = alarm;
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
            return Uni.createFrom().item(false);
        }
        Instant now = clock.instant();
        return outbox.transaction(tx -> claim(tx, free, now))
                .invoke(claimed -> claimed.forEach(this::write))
                .map(claimed -> claimed.size() == free);
    }

    private Uni<List<OpenConversation>> claim(SqlConnection tx, int limit, Instant now) {
        return due.replies(tx, now, limit)
                .invoke(
                        found ->
                                found.forEach(
                                        open ->
                                                open.apply(
                                                        talk,
                                                        new Fact.Claim(
                                                                open.state().lastToken() + 1),
                                                        now)))
                .call(found -> conversations.save(tx, found))
                .map(List::copyOf);
    }

    private void write(OpenConversation open) {
        if (!(open.state().reply() instanceof Writing claim)) {
            return;
        }
        writing.put(open.id(), claim.token());
        draft(open)
                .chain(draft -> release(open.id(), claim.token(), draft))
                .onFailure(ResponderException.class)
                .recoverWithUni(
                        failure -> failed(open.id(), claim.token(), (ResponderException) failure))
                .onTermination()
                .invoke(() -> writing.remove(open.id(), claim.token()))
                .subscribe()
                .with(
                        _ -> wake(),
                        failure ->
                                LOG.warnf(
                                        "reply not finished, its lease will end: conversation=%s"
                                                + " error=%s",
                                        open.id(), failure.toString()));
    }

    private Uni<Draft> draft(OpenConversation open) {
        Chat chat = open.chat();
        return messages.history(pool, open.id(), config.history())
                .map(HistoryLines::of)
                .map(
                        lines ->
                                new Turn(
                                        chat.account(),
                                        open.id(),
                                        chat.contactName(),
                                        lines,
                                        chat.traceparent()))
                .chain(this::ask);
    }

    /**
     * Whatever goes wrong inside a responder counts as a failed draft, or it would be asked
     * forever.
     */
    private Uni<Draft> ask(Turn turn) {
        return responder
                .reply(turn)
                .onFailure(failure -> !(failure instanceof ResponderException))
                .transform(
                        failure -> {
                            LOG.errorf(
                                    failure,
                                    "responder broke: conversation=%s",
                                    turn.conversationId());
                            return new ResponderException(ResponderException.Reason.UNAVAILABLE);
                        });
    }

    private Uni<Void> release(UUID id, long token, Draft draft) {
        Instant now = clock.instant();
        return outbox.transaction(tx -> release(tx, id, token, draft, now))
                .chain(
                        released ->
                                released.map(sender::send)
                                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Outbound>> release(
            SqlConnection tx, UUID id, long token, Draft draft, Instant now) {
        return conversations
                .lock(tx, List.of(id))
                .chain(
                        found -> {
                            OpenConversation open = found.get(id);
                            if (open == null) {
                                return Uni.createFrom().item(Optional.empty());
                            }
                            Decision decision = open.apply(talk, new Fact.DraftReady(token), now);
                            return decision.released()
                                    .map(leave -> record(tx, open, leave.answer(), draft, now))
                                    .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
                        });
    }

    private Uni<Optional<Outbound>> record(
            SqlConnection tx, OpenConversation open, Answer answer, Draft draft, Instant now) {
        List<String> parts = splitter.split(draft.text(), config.maxMessageLength());
        return messages.nextSeqs(tx, parts.size())
                .map(seqs -> recorded(open, answer, parts, seqs, draft, now))
                .call(() -> conversations.save(tx, List.of(open)))
                .invoke(() -> alarm.changed(List.of(open)))
                .map(Optional::of);
    }

    private Outbound recorded(
            OpenConversation open,
            Answer answer,
            List<String> parts,
            List<Long> seqs,
            Draft draft,
            Instant now) {
        for (int i = 0; i < parts.size(); i++) {
            boolean first = i == 0;
            NewMessage.Sending sending =
                    new NewMessage.Sending(
                            first,
                            now.plus(config.sendLease()),
                            draft.usage().model(),
                            first ? draft.usage().promptTokens() : 0,
                            first ? draft.usage().completionTokens() : 0,
                            first ? answer : null);
            open.record(
                    new NewMessage(
                            seqs.get(i),
                            Author.BOT,
                            null,
                            MessageContent.text(parts.get(i)),
                            null,
                            null,
                            now,
                            sending),
                    now);
        }
        return Outbound.first(seqs.getFirst(), open, parts.getFirst(), answer);
    }

    private Uni<Void> failed(UUID id, long token, ResponderException failure) {
        Instant now = clock.instant();
        LOG.warnf(
                "no reply: conversation=%s reason=%s retryable=%s",
                id, failure.reason(), failure.retryable());
        return outbox.transaction(
                tx ->
                        conversations
                                .lock(tx, List.of(id))
                                .invoke(
                                        found ->
                                                found.values()
                                                        .forEach(
                                                                open ->
                                                                        open.apply(
                                                                                talk,
                                                                                new Fact
                                                                                        .DraftFailed(
                                                                                        token,
                                                                                        failure
                                                                                                .retryable()),
                                                                                now)))
                                .call(found -> conversations.save(tx, found.values()))
                                .invoke(found -> alarm.changed(found.values()))
                                .replaceWithVoid());
    }
}
