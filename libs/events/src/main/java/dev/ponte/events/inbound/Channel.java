package dev.ponte.events.inbound;

/** The way a chat reaches us. */
public enum Channel {
    ZAPI,
    KOMMO,
    CHATWOOT
}
