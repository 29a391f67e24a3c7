package dev.ponte.conversation.inbound;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.InboundEvent;
import dev.ponte.events.inbound.MessageEdited;
import dev.ponte.events.inbound.MessageReacted;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageRevoked;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageTyped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One inbound event with its account and trace. */
record Incoming(String account, @Nullable String traceparent, InboundEvent event) {

    /** Empty for an event that is not of this topic. */
    static Optional<Incoming> of(CloudEvent<?> event) {
        return event.data() instanceof InboundEvent inbound
                ? Optional.of(new Incoming(event.account(), event.traceparent(), inbound))
                : Optional.empty();
    }

    /** The chat it is about; null when it is about the channel itself. */
    @Nullable ChatAddress chat() {
        return switch (event) {
            case MessageReceived received -> received.chat();
            case MessageTyped typed -> typed.chat();
            case MessageStatusChanged status -> status.chat();
            case MessageEdited edited -> edited.chat();
            case MessageRevoked revoked -> revoked.chat();
            case MessageReacted reacted -> reacted.chat();
            case ChannelConnectionChanged _ -> null;
        };
    }

    /** Whether a decision may follow from it, so that its conversation is to be locked. */
    boolean mayDecide() {
        return switch (event) {
            case MessageReceived _, MessageTyped _, MessageEdited _ -> true;
            case MessageStatusChanged status ->
                    status.status() == MessageStatusChanged.Status.FAILED;
            case MessageRevoked _, MessageReacted _, ChannelConnectionChanged _ -> false;
        };
    }

    /** Whether it becomes a message of the conversation. */
    boolean isMessage() {
        return event instanceof MessageReceived || event instanceof MessageTyped;
    }

    /** The messages it is, or speaks of, by the channel's ids. */
    List<String> messageIds() {
        return switch (event) {
            case MessageReceived received -> List.of(received.messageId());
            case MessageTyped typed -> List.of(typed.messageId());
            case MessageStatusChanged status -> status.messageIds();
            case MessageEdited edited -> List.of(edited.messageId());
            case MessageRevoked revoked -> List.of(revoked.messageId());
            case MessageReacted _ -> List.of();
            case ChannelConnectionChanged _ -> List.of();
        };
    }
}
