package dev.ponte.gateway.source;

import java.time.Instant;

/**
 * One fact of a delivery, before it is known whose it is.
 *
 * @param id the same for the same fact, however often it is delivered
 * @param key Kafka key without the account: what must stay in order
 * @param subject what it is about
 * @param time when it happened, by the source's clock where it tells
 * @param data a record of {@link dev.ponte.events.EventCatalog}
 */
public record SourceEvent(String id, String key, String subject, Instant time, Object data) {}
