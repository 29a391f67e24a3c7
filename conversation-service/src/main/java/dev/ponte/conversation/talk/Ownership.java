package dev.ponte.conversation.talk;

import dev.ponte.events.conversation.OwnershipCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who answers the customer. The epoch grows by one at every change of hands, and never falls. */
public sealed interface Ownership {

    long epoch();

    /** The bot answers. */
    record BotOwns(long epoch) implements Ownership {

        PersonOwns takenOver(
                OwnershipCause cause,
                @Nullable String by,
                Instant now,
                @Nullable Instant resumesAt) {
            return new PersonOwns(epoch + 1, cause, by, now, resumesAt);
        }
    }

    /**
     * A person answers and the bot is silent.
     *
     * @param resumesAt when the bot comes back by itself; null: only when told
     */
    record PersonOwns(
            long epoch,
            OwnershipCause cause,
            @Nullable String by,
            Instant since,
            @Nullable Instant resumesAt)
            implements Ownership {

        BotOwns released() {
            return new BotOwns(epoch + 1);
        }

        /** The person is still at it: the pause lasts at least until {@code until}. */
        PersonOwns lasting(@Nullable Instant until) {
            Instant current = resumesAt;
            if (current == null || (until != null && !until.isAfter(current))) {
                return this;
            }
            return new PersonOwns(epoch, cause, by, since, until);
        }
    }
}
