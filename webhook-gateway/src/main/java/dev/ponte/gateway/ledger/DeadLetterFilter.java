package dev.ponte.gateway.ledger;

import dev.ponte.kit.security.Accounts;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant; null is no condition.
 *
 * @param accounts null for all, and what belongs to none
 */
record DeadLetterFilter(
        @Nullable Collection<String> accounts,
        @Nullable String consumer,
        @Nullable String topic,
        @Nullable String reason,
        @Nullable Boolean replayed,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String eventId) {

    /**
     * @param header the account named in the header; the parameter wins
     * @throws dev.ponte.kit.problem.ProblemException 400 and 403 for what is wrong with it
     */
    static DeadLetterFilter of(DeadLetterParams asked, @Nullable String header, Accounts open) {
        String account = asked.account() != null ? asked.account() : header;
        return new DeadLetterFilter(
                Asked.accounts(account, open),
                Asked.text(asked.consumer()),
                Asked.text(asked.topic()),
                Asked.text(asked.reason()),
                asked.replayed(),
                Asked.time("from", asked.from()),
                Asked.time("to", asked.to()),
                Asked.text(asked.eventId()));
    }

    Where where() {
        Where where = new Where();
        Conditions.accounts(where, accounts);
        where.and("d.consumer = ?", consumer)
                .and("d.topic = ?", topic)
                .and("d.reason = ?", reason)
                .and("d.event_id = ?", eventId);
        Conditions.replayed(where, replayed);
        Conditions.between(where, "d.rejected_at", from, to);
        return where;
    }
}
