package dev.ponte.sandbox.zapi;

import java.util.Locale;

/** The kinds of callback, each with the last path segment of its address in Ponte. */
enum CallbackKind {
    TEXT,
    AUDIO,
    DELIVERY,
    STATUS,
    CONNECTED,
    DISCONNECTED,
    PRESENCE;

    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where Ponte wants a raw callback of this type; what is unknown goes where texts go. */
    static CallbackKind ofType(String type, boolean audio) {
        return switch (type) {
            case "DeliveryCallback" -> DELIVERY;
            case "MessageStatusCallback" -> STATUS;
            case "ConnectedCallback" -> CONNECTED;
            case "DisconnectedCallback" -> DISCONNECTED;
            case "PresenceChatCallback" -> PRESENCE;
            default -> audio ? AUDIO : TEXT;
        };
    }
}
