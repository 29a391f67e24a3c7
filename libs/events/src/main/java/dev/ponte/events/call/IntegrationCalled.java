package dev.ponte.events.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to an outside system.
 *
 * @param service {@code zapi}, {@code openai}, {@code kommo}, …
 * @param action what was asked of it, e.g. {@code send_message}
 * @param phone masked
 * @param status the HTTP status; null when none came
 * @param error a stable code when it failed
 */
public record IntegrationCalled(
        String service,
        String action,
        @Nullable String phone,
        boolean success,
        @Nullable Integer status,
        @Nullable String error,
        long responseTimeMs,
        Instant at) {}
