package dev.ponte.sandbox.kommo.oauth;

/** Who calls with a good token. */
public record Holder(long accountId, long userId, String clientId) {}
