package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.events.inbound.ChatAddress;
import dev.ponte.events.inbound.MessageStatusChanged;
import dev.ponte.events.inbound.MessageStatusChanged.Status;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import dev.ponte.kit.text.CleanText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of messages that we or the team sent. */
record StatusCallback(String instance) {

    /** DeliveryCallback: handed to WhatsApp, or not. */
    Parsed delivery(JsonNode body, Instant receivedAt) {
        String error = Json.firstText(body, "error", "errorMessage");
        return changed(
                body,
                singleId(body),
                error == null ? Status.SENT : Status.FAILED,
                error,
                receivedAt);
    }

    /** MessageStatusCallback: how far they got. */
    Parsed status(JsonNode body, Instant receivedAt) {
        String told = Json.text(body, "status");
        return switch (told == null ? "" : told.toUpperCase(Locale.ROOT)) {
            case "SENT" -> changed(body, ids(body), Status.SENT, null, receivedAt);
            case "RECEIVED", "DELIVERED" ->
                    changed(body, ids(body), Status.DELIVERED, null, receivedAt);
            case "READ" -> changed(body, ids(body), Status.READ, null, receivedAt);
            case "PLAYED" -> changed(body, ids(body), Status.PLAYED, null, receivedAt);
            case "FAILED" ->
                    changed(
                            body,
                            ids(body),
                            Status.FAILED,
                            Json.firstText(body, "error", "status"),
                            receivedAt);
            case "READ_BY_ME" -> new Parsed.Ignored("read-by-me");
            default -> new Parsed.Ignored("unknown-status");
        };
    }

    /** One event per message, so that the same news about it has one id however it was bundled. */
    private Parsed changed(
            JsonNode body,
            Set<String> messageIds,
            Status status,
            @Nullable String error,
            Instant receivedAt) {
        if (messageIds.isEmpty()) {
            return new Parsed.Ignored("no-message-id");
        }
        Instant told = ZapiTime.of(body);
        Instant at = told != null ? told : receivedAt;
        return switch (Chat.of(body, instance)) {
            case Chat.Other other -> new Parsed.Ignored(other.reason());
            case Chat.Person(ChatAddress address) -> {
                List<SourceEvent> events = new ArrayList<>(messageIds.size());
                for (String id : messageIds) {
                    events.add(event(address, id, status, error, at));
                }
                yield new Parsed.Accepted(events);
            }
        };
    }

    SourceEvent event(
            ChatAddress chat, String messageId, Status status, @Nullable String error, Instant at) {
        return new SourceEvent(
                new ZapiIds(instance).event(messageId, "status:" + status),
                chat.key(),
                chat.key(),
                at,
                new MessageStatusChanged(chat, List.of(messageId), status, error, at));
    }

    private static Set<String> singleId(JsonNode body) {
        String id = Json.text(body, "messageId");
        return id == null ? Set.of() : Set.of(id);
    }

    private static Set<String> ids(JsonNode body) {
        Set<String> ids = new LinkedHashSet<>();
        JsonNode array = body.path("ids");
        for (int i = 0; i < array.size(); i++) {
            JsonNode id = array.get(i);
            if (id != null && id.isTextual() && !id.asText().isBlank()) {
                ids.add(CleanText.of(id.asText()));
            }
        }
        return ids.isEmpty() ? singleId(body) : ids;
    }
}
