package dev.ponte.gateway.publish;

import dev.ponte.events.crm.CrmEntityChanged;
import dev.ponte.events.delivery.WebhookDelivered;
import dev.ponte.events.inbound.ChannelConnectionChanged;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.CrmLink;
import dev.ponte.events.inbound.MessageContent;
import dev.ponte.events.inbound.MessageEdited;
import dev.ponte.events.inbound.MessageReacted;
import dev.ponte.events.inbound.MessageReceived;
import dev.ponte.events.inbound.MessageRevoked;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageTyped;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The records that a native executable writes as JSON; {@code libs/events} knows no Quarkus. */
@RegisterForReflection(
        targets = {
            ChannelConnectionChanged.class,
            ChatAddress.class,
            CrmEntityChanged.class,
            CrmLink.class,
            MessageContent.class,
            MessageEdited.class,
            MessageReacted.class,
            MessageReceived.class,
            MessageRevoked.class,
            MessageStatusChanged.class,
            MessageTyped.class,
            WebhookDelivered.class
        })
final class NativeEvents {

    private NativeEvents() {}
}
