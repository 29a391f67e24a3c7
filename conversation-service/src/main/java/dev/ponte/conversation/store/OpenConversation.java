package dev.ponte.conversation.store;

import dev.ponte.conversation.talk.Conversation;
import dev.ponte.conversation.talk.Decision;
import dev.ponte.conversation.talk.Fact;
import dev.ponte.conversation.talk.Outcome;
import dev.ponte.conversation.talk.Talk;
import dev.ponte.events.CloudEvent;
import dev.ponte.events.EventCodec;
import dev.ponte.events.Topic;
import dev.ponte.events.conversation.BotPaused;
import dev.ponte.events.conversation.BotResumed;
import dev.ponte.events.conversation.ConversationEvent;
import dev.ponte.events.conversation.ConversationMerged;
import dev.ponte.events.conversation.ConversationStarted;
import dev.ponte.events.conversation.MessageRecorded;
import dev.ponte.events.conversation.ReplyDropped;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.CrmLink;
import dev.ponte.kit.outbox.OutboxRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation whose row this transaction has locked: facts are applied to it one after the
 * other, and what must be written is gathered until {@link Conversations#save}.
 */
public final class OpenConversation {

    private static final String SOURCE = "/ponte/conversation-service";

    private Chat chat;
    private Conversation state;
    private long version;
    private boolean touched;
    private final List<NewMessage> messages = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<OwnershipChange> ownershipChanges = new ArrayList<>();
    private final List<OutboxRecord> events = new ArrayList<>();

    private OpenConversation(Chat chat, Conversation state, long version) {
        this.chat = chat;
        this.state = state;
        this.version = version;
    }

    static OpenConversation loaded(Chat chat, Conversation state, long version) {
        return new OpenConversation(chat, state, version);
    }

    static OpenConversation started(Chat chat) {
        OpenConversation open = new OpenConversation(chat, Conversation.fresh(), 0);
        open.announce(
                new ConversationStarted(
                        chat.id(), chat.address(), chat.contactName(), chat.startedAt()),
                chat.startedAt());
        return open;
    }

    /** Applies a fact: the state moves on, and everything that follows is gathered. */
    public Decision apply(Talk talk, Fact fact, Instant now) {
        Decision decision = talk.decide(state, fact, now);
        touched |= !decision.next().equals(state);
        state = decision.next();
        for (Outcome outcome : decision.outcomes()) {
            outcomes.add(outcome);
            gather(outcome, now);
        }
        return decision;
    }

    /** Learns addresses, names and CRM ids from a delivery. */
    public void learn(
            ChatAddress address,
            @Nullable String name,
            @Nullable CrmLink crm,
            @Nullable String traceparent,
            Instant at) {
        touched = true;
        chat = chat.updated(address, name, crm, traceparent, at);
    }

    /** Records a message in the current epoch. */
    public void record(NewMessage message, Instant now) {
        messages.add(message);
        announce(
                new MessageRecorded(
                        id(),
                        message.seq(),
                        message.author(),
                        message.content(),
                        message.channelMessageId(),
                        state.ownership().epoch(),
                        message.writtenAt()),
                now);
    }

    /** Tells that another conversation is now part of this one. */
    void absorbed(UUID other, Instant now) {
        announce(new ConversationMerged(id(), other, now), now);
    }

    private void gather(Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Paused paused -> {
                ownershipChanges.add(
                        new OwnershipChange(
                                paused.epoch(),
                                false,
                                paused.cause(),
                                paused.by(),
                                paused.resumesAt(),
                                now));
                announce(
                        new BotPaused(
                                id(),
                                paused.epoch(),
                                paused.cause(),
                                paused.by(),
                                paused.resumesAt(),
                                now),
                        now);
            }
            case Outcome.Resumed resumed -> {
                ownershipChanges.add(
                        new OwnershipChange(
                                resumed.epoch(), true, resumed.cause(), resumed.by(), null, now));
                announce(
                        new BotResumed(id(), resumed.epoch(), resumed.cause(), resumed.by(), now),
                        now);
            }
            case Outcome.Dropped dropped ->
                    announce(new ReplyDropped(id(), dropped.reason(), now), now);
            case Outcome.Released _ -> {
                // The caller records the message, which announces itself.
            }
        }
    }

    private void announce(ConversationEvent data, Instant at) {
        touched = true;
        version++;
        String subject = id().toString();
        CloudEvent<ConversationEvent> event =
                EventCodec.event(
                        subject + "/" + version,
                        SOURCE,
                        subject,
                        chat.account(),
                        at,
                        chat.traceparent(),
                        data);
        events.add(new OutboxRecord(Topic.CONVERSATION_EVENT, subject, event));
    }

    public UUID id() {
        return chat.id();
    }

    public Chat chat() {
        return chat;
    }

    public Conversation state() {
        return state;
    }

    /** Whether there is anything to write. */
    boolean touched() {
        return touched;
    }

    long version() {
        return version;
    }

    List<NewMessage> messages() {
        return messages;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<OwnershipChange> ownershipChanges() {
        return ownershipChanges;
    }

    List<OutboxRecord> events() {
        return events;
    }
}
