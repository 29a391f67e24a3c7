package dev.ponte.events;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.events.conversation.BotPaused;
import dev.ponte.events.conversation.BotResumed;
import dev.ponte.events.conversation.ConversationMerged;
import dev.ponte.events.conversation.ConversationStarted;
import dev.ponte.events.conversation.MessageRecorded;
import dev.ponte.events.conversation.ReplyDropped;
import dev.ponte.events.crm.CrmEntityChanged;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.MessageEdited;
import dev.ponte.events.inbound.MessageReacted;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageRevoked;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageTyped;
import dev.ponte.events.sync.SyncAccountFinished;
import dev.ponte.events.sync.SyncProposalPromoted;
import dev.ponte.events.sync.SyncRunFinished;
import dev.ponte.events.sync.SyncRunStarted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event type of the contract, its record and its topic. The one list that all else is made
 * from.
 */
public final class EventCatalog {

    /**
     * @param type the CloudEvents {@code type}
     * @param data the record its JSON value is read into
     */
    public record Entry(Topic topic, String type, Class<?> data) {}

    public static final List<Entry> ENTRIES =
            List.of(
                    new Entry(
                            Topic.WEBHOOK_DELIVERY,
                            "dev.ponte.webhook.delivered.v1",
                            WebhookDelivered.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.message-received.v1",
                            MessageReceived.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.message-typed.v1",
                            MessageTyped.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.message-status-changed.v1",
                            MessageStatusChanged.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.message-edited.v1",
                            MessageEdited.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.message-revoked.v1",
                            MessageRevoked.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.message-reacted.v1",
                            MessageReacted.class),
                    new Entry(
                            Topic.INBOUND_MESSAGE,
                            "dev.ponte.inbound.channel-connection-changed.v1",
                            ChannelConnectionChanged.class),
                    new Entry(
                            Topic.CRM_EVENT,
                            "dev.ponte.crm.entity-changed.v1",
                            CrmEntityChanged.class),
                    new Entry(
                            Topic.CONVERSATION_EVENT,
                            "dev.ponte.conversation.started.v1",
                            ConversationStarted.class),
                    new Entry(
                            Topic.CONVERSATION_EVENT,
                            "dev.ponte.conversation.message-recorded.v1",
                            MessageRecorded.class),
                    new Entry(
                            Topic.CONVERSATION_EVENT,
                            "dev.ponte.conversation.bot-paused.v1",
                            BotPaused.class),
                    new Entry(
                            Topic.CONVERSATION_EVENT,
                            "dev.ponte.conversation.bot-resumed.v1",
                            BotResumed.class),
                    new Entry(
                            Topic.CONVERSATION_EVENT,
                            "dev.ponte.conversation.reply-dropped.v1",
                            ReplyDropped.class),
                    new Entry(
                            Topic.CONVERSATION_EVENT,
                            "dev.ponte.conversation.merged.v1",
                            ConversationMerged.class),
                    new Entry(
                            Topic.SYNC_EVENT,
                            "dev.ponte.sync.run-started.v1",
                            SyncRunStarted.class),
                    new Entry(
                            Topic.SYNC_EVENT,
                            "dev.ponte.sync.account-finished.v1",
                            SyncAccountFinished.class),
                    new Entry(
                            Topic.SYNC_EVENT,
                            "dev.ponte.sync.run-finished.v1",
                            SyncRunFinished.class),
                    new Entry(
                            Topic.SYNC_EVENT,
                            "dev.ponte.sync.proposal-promoted.v1",
                            SyncProposalPromoted.class),
                    new Entry(
                            Topic.INTEGRATION_CALL,
                            "dev.ponte.integration.called.v1",
                            IntegrationCalled.class),
                    new Entry(
                            Topic.DEAD_LETTER,
                            "dev.ponte.dead-letter.record-rejected.v1",
                            RecordRejected.class));

    private static final Map<String, Entry> BY_TYPE =
            ENTRIES.stream().collect(Collectors.toMap(Entry::type, Function.identity()));
    private static final Map<Class<?>, Entry> BY_DATA =
            ENTRIES.stream().collect(Collectors.toMap(Entry::data, Function.identity()));

    private EventCatalog() {}

    /** The entry of a CloudEvents type; empty when a newer producer sends one we do not know. */
    public static Optional<Entry> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The entry of an event record.
     *
     * @throws IllegalArgumentException when the class is no event of the contract
     */
    public static Entry ofData(Class<?> data) {
        Entry entry = BY_DATA.get(data);
        if (entry == null) {
            throw new IllegalArgumentException(data.getName() + " is not in the event catalog");
        }
        return entry;
    }
}
