package dev.ponte.sandbox.kommo.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bot was started on an entity, or stopped.
 *
 * @param entityType leads or contacts
 * @param said what it wrote to the customer, if anything
 */
public record BotRun(
        Instant at,
        long botId,
        String entityType,
        long entityId,
        boolean stopped,
        @Nullable String said) {
    public BotRun saying(@Nullable String text) {
        return new BotRun(at, botId, entityType, entityId, stopped, text);
    }
}
