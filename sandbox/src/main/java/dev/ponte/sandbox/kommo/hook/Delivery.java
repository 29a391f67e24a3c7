package dev.ponte.sandbox.kommo.hook;

import dev.ponte.sandbox.webhook.Attempt;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A webhook in the delivery log.
 *
 * @param attempts so far, oldest first
 */
public record Delivery(
        long id,
        Instant at,
        URI destination,
        String group,
        String requestId,
        String body,
        List<Attempt> attempts) {

    Delivery with(Attempt attempt) {
        return new Delivery(
                id,
                at,
                destination,
                group,
                requestId,
                body,
                Stream.concat(attempts.stream(), Stream.of(attempt)).toList());
    }
}
