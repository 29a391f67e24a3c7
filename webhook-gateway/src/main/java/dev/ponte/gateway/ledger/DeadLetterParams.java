package dev.ponte.gateway.ledger;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which dead letters are meant, as a caller writes it; all that is absent is no condition. */
record DeadLetterParams(
        @QueryParam("account")
                @Parameter(description = "An account's slug; without it all that you may see")
                @Nullable String account,
        @QueryParam("consumer")
                @Parameter(description = "Who gave up, such as conversation-service.inbound")
                @Nullable String consumer,
        @QueryParam("topic") @Parameter(description = "Where the record stood")
                @Nullable String topic,
        @QueryParam("reason") @Parameter(description = "A code, such as handler-failed")
                @Nullable String reason,
        @QueryParam("replayed") @Parameter(description = "Whether it was replayed since")
                @Nullable Boolean replayed,
        @QueryParam("from")
                @Parameter(description = "Rejected at or after, such as 2026-11-25T12:00:00Z")
                @Nullable String from,
        @QueryParam("to") @Parameter(description = "Rejected before") @Nullable String to,
        @QueryParam("eventId") @Parameter(description = "The id of the event that was given up")
                @Nullable String eventId) {}
