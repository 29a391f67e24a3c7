package dev.ponte.kommo.contact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Whole;
import org.jspecify.annotations.Nullable;

/** Which contact a chat belongs to. */
@KommoModel
public record ChatLink(
        @Nullable JsonNode id, @Nullable String chatId, @Whole @Nullable Long contactId) {}
