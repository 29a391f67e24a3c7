package dev.ponte.sandbox.webhook;

import dev.ponte.sandbox.door.Payload;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One webhook call to make.
 *
 * @param kind what it tells, for faults and counts ({@code text}, {@code message[add]}, …)
 * @param headers asked for at every try
 * @param timeout how long the sender waits for the whole answer
 */
public record Parcel(
        String system,
        String kind,
        URI url,
        Supplier<Map<String, String>> headers,
        Payload body,
        Duration timeout) {}
