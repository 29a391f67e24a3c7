package dev.ponte.kommo.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param destination the address, which is also what it is known by
 * @param disabled whether Kommo gave up on it; people have to switch it on again
 * @param settings the events, {@code add_lead}
 */
@KommoModel
public record Webhook(
        @Whole @Nullable Long id,
        @JsonProperty(required = true) String destination,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Whole @Nullable Long accountId,
        @Whole @Nullable Long createdBy,
        @Whole @Nullable Long sort,
        @Flag boolean disabled,
        @Listed List<String> settings) {}
