package dev.ponte.kit.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key as the caller sent it. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
