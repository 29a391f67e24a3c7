package dev.ponte.conversation.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.conversation.store.OpenConversation;
import dev.ponte.conversation.talk.Ownership.BotOwns;
import dev.ponte.conversation.talk.Ownership.PersonOwns;
import dev.ponte.events.conversation.OwnershipCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in one conversation.
 *
 * @param botStatus {@code active} or {@code paused}
 * @param epoch grows by one whenever the conversation changes hands
 * @param pausedUntil when the bot comes back by itself; absent: only when told
 */
@JsonNaming(SnakeCaseStrategy.class)
public record BotState(
        UUID conversationId,
        String botStatus,
        long epoch,
        @Nullable OwnershipCause cause,
        @Nullable String by,
        @Nullable Instant pausedSince,
        @Nullable Instant pausedUntil,
        boolean awaitingReply) {

    static BotState of(OpenConversation open) {
        boolean waits = open.state().unanswered();
        return switch (open.state().ownership()) {
            case BotOwns bot ->
                    new BotState(open.id(), "active", bot.epoch(), null, null, null, null, waits);
            case PersonOwns person ->
                    new BotState(
                            open.id(),
                            "paused",
                            person.epoch(),
                            person.cause(),
                            person.by(),
                            person.since(),
                            person.resumesAt(),
                            waits);
        };
    }
}
