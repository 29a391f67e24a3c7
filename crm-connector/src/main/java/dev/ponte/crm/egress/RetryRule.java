package dev.ponte.crm.egress;

import dev.ponte.crm.egress.KommoCall.Method;
import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.crm.wire.Outcome;
import java.time.Duration;

/**
 * What follows from an attempt. Pure. Again only what may be done twice; what Kommo refused before
 * it did anything (401, 429) and what never reached it may always be.
 */
record RetryRule(int attempts, Duration delay) {

    private static final int MOST_DOUBLINGS = 6;

    /** What to do next. */
    sealed interface Next {

        /** That is the answer, good or bad. */
        record Done(KommoReply reply) implements Next {}

        /** Once more, after a while. */
        record Again(Duration pause) implements Next {}

        /** Once more, when the account may be called again. */
        record Slower(Duration pause) implements Next {}

        /** Once more, with a new token. */
        record Renew() implements Next {}

        /** No call of any account until a person has looked. */
        record StopAll() implements Next {}

        /** In two halves. */
        record Split() implements Next {}

        record Fail(KommoFailure failure) implements Next {}
    }

    /**
     * @param attempt from 1
     * @param renewed whether a new token was taken for this call already
     */
    Next after(Method method, int attempt, boolean renewed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> after(method, attempt, renewed, answered.reply());
            case Outcome.NotSent _ -> again(attempt, KommoFailure.of(Reason.UNAVAILABLE));
            case Outcome.Lost _ -> lost(method, attempt);
        };
    }

    private Next after(Method method, int attempt, boolean renewed, KommoReply reply) {
        return switch (reply.status()) {
            case 401 ->
                    renewed
                            ? new Next.Fail(KommoFailure.of(Reason.DISCONNECTED))
                            : new Next.Renew();
            case 402 -> new Next.Fail(KommoFailure.of(Reason.UNPAID));
            case 403 -> reply.html() ? new Next.StopAll() : new Next.Done(reply);
            case 429 -> tooMany(attempt, reply);
            case 504 -> method == Method.GET ? lost(method, attempt) : new Next.Split();
            default ->
                    reply.status() >= 500 || (reply.successful() && reply.broken())
                            ? lost(method, attempt)
                            : new Next.Done(reply);
        };
    }

    private Next tooMany(int attempt, KommoReply reply) {
        Duration wait = RetryAfter.of(reply).orElseGet(() -> backOff(attempt));
        return attempt < attempts
                ? new Next.Slower(wait)
                : new Next.Fail(KommoFailure.of(Reason.BUSY, wait));
    }

    private Next lost(Method method, int attempt) {
        return method.repeatable()
                ? again(attempt, KommoFailure.of(Reason.UNAVAILABLE))
                : new Next.Fail(KommoFailure.outcomeUnknown());
    }

    private Next again(int attempt, KommoFailure otherwise) {
        return attempt < attempts ? new Next.Again(backOff(attempt)) : new Next.Fail(otherwise);
    }

    private Duration backOff(int attempt) {
        return delay.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    }
}
