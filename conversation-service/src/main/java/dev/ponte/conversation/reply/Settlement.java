package dev.ponte.conversation.reply;

import dev.ponte.conversation.channel.MessageSplitter;
import dev.ponte.conversation.responder.Draft;
import dev.ponte.conversation.store.NewMessage;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.store.Sends.Outbound;
import dev.ponte.conversation.talk.Answer;
import dev.ponte.conversation.talk.Decision;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.conversation.MessageRecorded.Author;
import dev.ponte.events.inbound.MessageContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends claims on the conversations that were locked for it. Touches no database: {@link #decide}
 * says how many messages there will be, {@link #record} records them.
 */
final class Settlement {

    /** A draft that may go out, cut into the messages that it will be. */
    private record Cleared(OpenConversation open, Answer answer, Draft draft, List<String> parts) {}

    private final Talk talk;
    private final MessageSplitter splitter;
    private final int maxMessageLength;
    private final Duration sendLease;
    private final Map<UUID, OpenConversation> locked;
    private final Instant now;

    /** One for each end, in order; null where nothing goes out. */
    private final List<@Nullable Cleared> cleared = new ArrayList<>();

    Settlement(
            Talk talk,
            MessageSplitter splitter,
            ReplyConfig config,
            Map<UUID, OpenConversation> locked,
            Instant now) {
        this.talk = talk;
        this.splitter = splitter;
        this.maxMessageLength = config.maxMessageLength();
        this.sendLease = config.sendLease();
        this.locked = locked;
        this.now = now;
    }

    /** Decides on each end, in order, and answers how many messages are to be recorded. */
    int decide(List<ClaimEnd> ends) {
        ends.forEach(end -> cleared.add(decide(end)));
        return cleared.stream().mapToInt(one -> one == null ? 0 : one.parts().size()).sum();
    }

    private @Nullable Cleared decide(ClaimEnd end) {
        OpenConversation open = locked.get(end.conversation());
        if (open == null) {
            return null;
        }
        return switch (end) {
            case ClaimEnd.Failed(UUID _, long token, boolean retryable) -> {
                open.apply(talk, new Fact.DraftFailed(token, retryable), now);
                yield null;
            }
            case ClaimEnd.Drafted(UUID _, long token, Draft draft) -> {
                Decision decision = open.apply(talk, new Fact.DraftReady(token), now);
                yield decision.released()
                        .map(leave -> cleared(open, leave.answer(), draft))
                        .orElse(null);
            }
        };
    }

    private Cleared cleared(OpenConversation open, Answer answer, Draft draft) {
        return new Cleared(open, answer, draft, splitter.split(draft.text(), maxMessageLength));
    }

    /**
     * Records the messages.
     *
     * @param seqs as many as {@link #decide} answered
     * @return for each end, in order, the message to send at once
     */
    List<Optional<Outbound>> record(Iterator<Long> seqs) {
        return cleared.stream()
                .map(one -> Optional.ofNullable(one).map(it -> record(it, seqs)))
                .toList();
    }

    private Outbound record(Cleared one, Iterator<Long> seqs) {
        long firstSeq = seqs.next();
        for (int part = 0; part < one.parts().size(); part++) {
            long seq = part == 0 ? firstSeq : seqs.next();
            one.open().record(message(one, part, seq), now);
        }
        return Outbound.first(
                firstSeq, one.open(), one.parts().getFirst(), one.answer(), one.parts().size() > 1);
    }

    private NewMessage message(Cleared one, int part, long seq) {
        boolean first = part == 0;
        Draft draft = one.draft();
        return new NewMessage(
                seq,
                Author.BOT,
                null,
                MessageContent.text(one.parts().get(part)),
                null,
                null,
                now,
                new NewMessage.Sending(
                        first,
                        now.plus(sendLease),
                        draft.usage().model(),
                        first ? draft.usage().promptTokens() : 0,
                        first ? draft.usage().completionTokens() : 0,
                        first ? one.answer() : null));
    }
}
