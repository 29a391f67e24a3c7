package dev.ponte.conversation.store;

import dev.ponte.events.conversation.OwnershipCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of hands, for the history. */
public record OwnershipChange(
        long epoch,
        boolean toBot,
        OwnershipCause cause,
        @Nullable String by,
        @Nullable Instant resumesAt,
        Instant at) {}
