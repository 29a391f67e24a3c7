package dev.ponte.kommo.lead;

import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a lead is lost. */
@KommoModel
public record LossReason(
        @Key long id,
        @Nullable String name,
        @Whole @Nullable Long sort,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt) {}
