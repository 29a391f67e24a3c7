package dev.ponte.crm.wire;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes out.
 *
 * @param account Ponte's slug, for the call log
 * @param action what it is called there
 * @param headers beside {@code User-Agent}, {@code Accept} and what the body needs
 * @param body JSON; null for none
 * @param timeout for all of it, connecting included
 */
public record KommoRequest(
        String account,
        String action,
        String method,
        URI uri,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration timeout) {}
