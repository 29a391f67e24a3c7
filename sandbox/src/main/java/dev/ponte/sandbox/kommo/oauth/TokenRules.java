package dev.ponte.sandbox.kommo.oauth;

import java.time.Duration;

/**
 * How long tokens live.
 *
 * @param grace whether a refresh token is good until the pair that replaced it is first used; else
 *     it is dead as soon as it was used
 * @param seed what the signing key follows from
 * @param apiDomain the claim of that name
 */
public record TokenRules(
        Duration codeLife,
        Duration accessLife,
        Duration refreshLife,
        boolean grace,
        long seed,
        String apiDomain) {}
