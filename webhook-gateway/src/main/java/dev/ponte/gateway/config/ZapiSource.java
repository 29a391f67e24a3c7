package dev.ponte.gateway.config;

import org.jspecify.annotations.Nullable;

/**
 * An open Z-API instance.
 *
 * @param account the tenant it belongs to
 * @param token the instance token, when it is to be compared
 * @param strictToken whether deliveries must carry the token
 */
public record ZapiSource(
        String account,
        String instanceId,
        @Nullable Secret token,
        boolean strictToken,
        Secret secret)
        implements Source {}
