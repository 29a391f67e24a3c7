package dev.ponte.conversation.reply;

import dev.ponte.conversation.channel.MessageSplitter;
import dev.ponte.conversation.store.Conversations;
import dev.ponte.conversation.store.Messages;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.Sends.Outbound;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.kit.group.GroupCommit;
import dev.ponte.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends claims, many in one transaction: a draft is released, if it still may go out, or its failure
 * is noted. This is the transaction that checks ownership and epoch once more.
 */
@ApplicationScoped
class ClaimEnds {

    /** Rows locked at once; a transaction of this size still ends in a few milliseconds. */
    private static final int TOGETHER = 100;

    private final Outbox outbox;
    private final Conversations conversations;
    private final Messages messages;
    private final ReplyAlarm alarm;
    private final ReplyConfig config;
    private final Talk talk;
    private final Clock clock;
    private final MessageSplitter splitter = new MessageSplitter();
    private final GroupCommit<ClaimEnd, Optional<Outbound>> commits =
            new GroupCommit<>(TOGETHER, this::settle);

    ClaimEnds(
            Outbox outbox,
            Conversations conversations,
            Messages messages,
            ReplyAlarm alarm,
            ReplyConfig config,
            Talk talk,
            Clock clock) {
        this.outbox = outbox;
        this.conversations = conversations;
        this.messages = messages;
        this.alarm = alarm;
        this.config = config;
        this.talk = talk;
        this.clock = clock;
    }

    /** Completes after the commit, with the message that is now to be sent. */
    Uni<Optional<Outbound>> settle(ClaimEnd end) {
        return commits.submit(end);
    }

    private Uni<List<Optional<Outbound>>> settle(List<ClaimEnd> ends) {
        Instant now = clock.instant();
        List<UUID> ids = ends.stream().map(ClaimEnd::conversation).toList();
        return outbox.transaction(
                        tx ->
                                conversations
                                        .lock(tx, ids)
                                        .chain(locked -> settle(tx, ends, locked, now)))
                .invoke(done -> alarm.changed(done.changed()))
                .map(Done::outbound);
    }

    private record Done(Collection<OpenConversation> changed, List<Optional<Outbound>> outbound) {}

    private Uni<Done> settle(
            SqlConnection tx,
            List<ClaimEnd> ends,
            Map<UUID, OpenConversation> locked,
            Instant now) {
        Settlement settlement = new Settlement(talk, splitter, config, locked, now);
        return messages.nextSeqs(tx, settlement.decide(ends))
                .map(seqs -> settlement.record(seqs.iterator()))
                .call(() -> conversations.save(tx, locked.values()))
                .map(outbound -> new Done(locked.values(), outbound));
    }
}
