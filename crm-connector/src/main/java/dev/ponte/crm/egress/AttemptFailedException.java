package dev.ponte.crm.egress;

import dev.ponte.crm.wire.Outcome;

/** An attempt that speaks against the account's health; for the breaker, which knows exceptions. */
final class AttemptFailedException extends RuntimeException {

    private final transient Outcome outcome;

    AttemptFailedException(Outcome outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    static boolean applies(Outcome outcome) {
        return !(outcome instanceof Outcome.Answered answered) || answered.reply().status() >= 500;
    }
}
