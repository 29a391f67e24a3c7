package dev.ponte.sandbox.kommo.oauth;

/**
 * An access and a refresh token.
 *
 * @param expiresIn seconds, of the access token
 * @param at seconds, when it was made
 */
record Pair(String access, String refresh, long expiresIn, long at) {}
