package dev.ponte.kommo.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ponte.kommo.entity.Linked;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A talk.
 *
 * @param entityType in the singular, {@code lead}; null as long as there is none
 * @param origin the channel, {@code waba}
 */
@KommoModel
public record Talk(
        @Key long talkId,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Whole @Nullable Long rate,
        @Whole @Nullable Long contactId,
        @Nullable String chatId,
        @Whole @Nullable Long entityId,
        @Nullable String entityType,
        @Nullable String status,
        @Flag boolean isInWork,
        @Flag boolean isRead,
        @Nullable String origin,
        @Seconds @Nullable Instant missedAt,
        @Whole @Nullable Long sourceId,
        @Whole @Nullable Long accountId,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded) {

    public Talk {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    /** Whom and what it is with. */
    @KommoModel
    public record Embedded(
            @Listed List<Linked> contacts,
            @Listed List<Linked> leads,
            @Listed List<Linked> customers) {

        static final Embedded NONE = new Embedded(List.of(), List.of(), List.of());
    }
}
