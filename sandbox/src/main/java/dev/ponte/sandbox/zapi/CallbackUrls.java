package dev.ponte.sandbox.zapi;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where callbacks go. At the start each kind has its address at Ponte's front door; the {@code PUT
 * update-webhook-*} family changes them, an empty value switches a kind off.
 */
final class CallbackUrls {
    private final Function<CallbackKind, URI> byDefault;
    private final boolean notifyAtStart;
    private final Map<Slot, String> registered = new EnumMap<>(Slot.class);
    private boolean notifySentByMe;

    /** The addresses Z-API keeps apart, named as its update methods. */
    enum Slot {
        RECEIVED("update-webhook-received", "receivedCallbackUrl"),
        RECEIVED_DELIVERY("update-webhook-received-delivery", "receivedAndDeliveryCallbackUrl"),
        DELIVERY("update-webhook-delivery", "deliveryCallbackUrl"),
        STATUS("update-webhook-message-status", "messageStatusCallbackUrl"),
        CONNECTED("update-webhook-connected", "connectedCallbackUrl"),
        DISCONNECTED("update-webhook-disconnected", "disconnectedCallbackUrl"),
        PRESENCE("update-webhook-chat-presence", "presenceChatCallbackUrl");

        final String method;
        final String field;

        Slot(String method, String field) {
            this.method = method;
            this.field = field;
        }
    }

    CallbackUrls(Function<CallbackKind, URI> byDefault, boolean notifySentByMe) {
        this.byDefault = byDefault;
        this.notifyAtStart = notifySentByMe;
        this.notifySentByMe = notifySentByMe;
    }

    synchronized Optional<URI> urlFor(CallbackKind kind) {
        return switch (kind) {
            case TEXT, AUDIO -> received(kind);
            case DELIVERY -> url(Slot.DELIVERY, kind);
            case STATUS -> url(Slot.STATUS, kind);
            case CONNECTED -> url(Slot.CONNECTED, kind);
            case DISCONNECTED -> url(Slot.DISCONNECTED, kind);
            case PRESENCE -> url(Slot.PRESENCE, kind);
        };
    }

    private Optional<URI> received(CallbackKind kind) {
        boolean both = notifySentByMe && registered.containsKey(Slot.RECEIVED_DELIVERY);
        return url(both ? Slot.RECEIVED_DELIVERY : Slot.RECEIVED, kind);
    }

    private Optional<URI> url(Slot slot, CallbackKind kind) {
        String set = registered.get(slot);
        if (set == null) {
            return Optional.of(byDefault.apply(kind));
        }
        return set.isBlank() ? Optional.empty() : Optional.of(URI.create(set));
    }

    /** The address as {@code me} shows it: what was registered, else Ponte's for that kind. */
    synchronized String shown(Slot slot) {
        CallbackKind kind =
                switch (slot) {
                    case RECEIVED, RECEIVED_DELIVERY -> CallbackKind.TEXT;
                    case DELIVERY -> CallbackKind.DELIVERY;
                    case STATUS -> CallbackKind.STATUS;
                    case CONNECTED -> CallbackKind.CONNECTED;
                    case DISCONNECTED -> CallbackKind.DISCONNECTED;
                    case PRESENCE -> CallbackKind.PRESENCE;
                };
        return url(slot, kind).map(URI::toString).orElse("");
    }

    synchronized void register(Slot slot, String url) {
        registered.put(slot, url);
    }

    synchronized void notifySentByMe(boolean on) {
        notifySentByMe = on;
    }

    synchronized boolean notifySentByMe() {
        return notifySentByMe;
    }

    synchronized void reset() {
        registered.clear();
        notifySentByMe = notifyAtStart;
    }
}
