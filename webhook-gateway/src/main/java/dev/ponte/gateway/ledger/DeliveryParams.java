package dev.ponte.gateway.ledger;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries are meant, as a caller writes it; all that is absent is no condition. */
record DeliveryParams(
        @QueryParam("account")
                @Parameter(description = "An account's slug; without it all that you may see")
                @Nullable String account,
        @QueryParam("source") @Parameter(description = "zapi or kommo") @Nullable String source,
        @QueryParam("outcome") @Parameter(description = "ACCEPTED, IGNORED or REFUSED")
                @Nullable String outcome,
        @QueryParam("reason") @Parameter(description = "A code, such as foreign-account")
                @Nullable String reason,
        @QueryParam("quarantined")
                @Parameter(description = "Whether it was answered 200 and kept for a replay")
                @Nullable Boolean quarantined,
        @QueryParam("replayed") @Parameter(description = "Whether it was replayed since")
                @Nullable Boolean replayed,
        @QueryParam("from")
                @Parameter(description = "Received at or after, such as 2026-11-25T12:00:00Z")
                @Nullable String from,
        @QueryParam("to") @Parameter(description = "Received before") @Nullable String to,
        @QueryParam("eventId") @Parameter(description = "The id of an event made from it")
                @Nullable String eventId,
        @QueryParam("text")
                @Parameter(
                        description =
                                "The delivery's id, or a part of an event id: a message id, the number"
                                        + " of a lead")
                @Nullable String text) {}
