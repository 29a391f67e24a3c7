package dev.ponte.conversation.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.conversation.store.Chat;
import dev.ponte.conversation.store.OpenConversation;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the list of conversations. */
@JsonNaming(SnakeCaseStrategy.class)
public record ConversationSummary(
        @JsonUnwrapped BotState state,
        String channel,
        @Nullable String phone,
        @Nullable String contactName,
        @Nullable Long contactId,
        @Nullable Long leadId,
        Instant startedAt,
        Instant lastActivityAt) {

    static ConversationSummary of(OpenConversation open) {
        Chat chat = open.chat();
        return new ConversationSummary(
                BotState.of(open),
                chat.address().channel().name().toLowerCase(Locale.ROOT),
                chat.address().phone(),
                chat.contactName(),
                chat.crm().contactId(),
                chat.crm().leadId(),
                chat.startedAt(),
                chat.lastActivityAt());
    }
}
