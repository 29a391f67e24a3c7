package dev.ponte.gateway.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to a webhook, as it came.
 *
 * @param id ours, new for each request
 * @param path with the secret masked
 * @param credentials what the caller showed
 */
record Delivery(
        String id,
        String path,
        Credentials credentials,
        @Nullable String contentType,
        byte[] body,
        Instant receivedAt) {

    /**
     * @param secret from the path, the query or the header, in this order
     * @param zapiToken the header {@code z-api-token}
     */
    record Credentials(@Nullable String secret, @Nullable String zapiToken) {

        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }
}
