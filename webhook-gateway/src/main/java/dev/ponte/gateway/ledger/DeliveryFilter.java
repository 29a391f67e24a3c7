package dev.ponte.gateway.ledger;

import dev.ponte.events.delivery.WebhookDelivered.Outcome;
import dev.ponte.kit.security.Accounts;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are meant; null is no condition.
 *
 * @param accounts null for all, and what belongs to none
 * @param text a delivery's id, or a telling part of an event id
 */
record DeliveryFilter(
        @Nullable Collection<String> accounts,
        @Nullable String source,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable Boolean quarantined,
        @Nullable Boolean replayed,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String eventId,
        @Nullable String text) {

    /**
     * Looked up apart, by the index of terms. As a plain condition PostgreSQL takes it for a common
     * one, and walks through the newest rows in the hope of it: through all, when none has it.
     */
    private static final String WITH_TERMS =
            "ANY (ARRAY(SELECT t.id FROM delivery t WHERE t.terms @> ?))";

    private static final String WITH_TERM = WITH_TERMS.replace("?", "ARRAY[?]");

    /**
     * @param header the account named in the header; the parameter wins
     * @throws dev.ponte.kit.problem.ProblemException 400 and 403 for what is wrong with it
     */
    static DeliveryFilter of(DeliveryParams asked, @Nullable String header, Accounts open) {
        String account = asked.account() != null ? asked.account() : header;
        return new DeliveryFilter(
                Asked.accounts(account, open),
                Asked.text(asked.source()),
                Asked.oneOf(Outcome.class, "outcome", asked.outcome()),
                Asked.text(asked.reason()),
                asked.quarantined(),
                asked.replayed(),
                Asked.time("from", asked.from()),
                Asked.time("to", asked.to()),
                Asked.text(asked.eventId()),
                Asked.text(asked.text()));
    }

    Where where() {
        Where where = new Where();
        Conditions.accounts(where, accounts);
        where.and("d.source = ?", source).and("d.reason = ?", reason);
        if (outcome != null) {
            // Literally, so that the partial indexes are seen to fit.
            where.and("d.outcome = '" + outcome.name() + "'");
        }
        quarantined(where);
        Conditions.replayed(where, replayed);
        Conditions.between(where, "d.received_at", from, to);
        if (eventId != null) {
            where.and("d.id = " + WITH_TERMS, SearchTerms.of(eventId).toArray(String[]::new))
                    .and("? = ANY (d.event_ids)", eventId);
        }
        if (text != null) {
            where.and("(d.id = ? OR d.id = " + WITH_TERM + ")", SearchTerms.cut(text));
        }
        return where;
    }

    /** Only refused ones are quarantined: their index finds them. */
    private void quarantined(Where where) {
        if (quarantined != null) {
            where.and(quarantined ? "d.quarantined" : "NOT d.quarantined");
            if (quarantined && outcome == null) {
                where.and("d.outcome = '" + Outcome.REFUSED.name() + "'");
            }
        }
    }
}
