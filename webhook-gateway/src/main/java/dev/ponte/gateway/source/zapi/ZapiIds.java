package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.gateway.source.ContentHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Event ids, {@code zapi:<instance>:<message id>:<what happened to it>}. The same callback
 * delivered again gives the same id, and so do two callbacks that tell the same fact.
 */
final class ZapiIds {

    private final String instance;

    ZapiIds(String instance) {
        this.instance = instance;
    }

    /** {@code zapi:…:message}, {@code …:status:READ}, {@code …:edit:3EB0…}, …. */
    String event(String messageId, String what) {
        return "zapi:" + instance + ":" + messageId + ":" + what;
    }

    String connection(boolean connected, Instant at) {
        return event(
                "connection", (connected ? "connected:" : "disconnected:") + at.toEpochMilli());
    }

    /**
     * The message id, or one made from what was said and when. Without a time of the source, the
     * minute of arrival stands in: a quick retry stays one message, a later equal text is another.
     */
    static String messageId(JsonNode body, @Nullable Instant sentAt, Instant receivedAt) {
        String id = Json.text(body, "messageId");
        if (id != null) {
            return id;
        }
        Instant when = sentAt != null ? sentAt : receivedAt.truncatedTo(ChronoUnit.MINUTES);
        return "hash-" + ContentHash.of(body, when.toEpochMilli());
    }
}
