package dev.ponte.sandbox.kommo.oauth;

import java.net.URI;
import java.util.Optional;

/**
 * A program that accounts may allow in.
 *
 * @param clientId a UUID
 * @param redirectUri where consent leads back to; to be named exactly so at every exchange
 * @param revokeHook called when an account throws the integration out
 */
public record Integration(
        String clientId, String secret, URI redirectUri, Optional<URI> revokeHook) {}
