package dev.ponte.sandbox.kommo.config;

import java.time.Instant;

/**
 * A bot was started on an entity, or stopped.
 *
 * @param entityType leads or contacts
 */
public record BotRun(Instant at, long botId, String entityType, long entityId, boolean stopped) {}
