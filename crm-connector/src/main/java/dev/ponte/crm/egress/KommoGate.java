package dev.ponte.crm.egress;

import dev.ponte.crm.account.Access;
import dev.ponte.crm.account.AccessRefusedException;
import dev.ponte.crm.account.KommoAccount.State;
import dev.ponte.crm.account.Tokens;
import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.egress.RetryRule.Next;
import dev.ponte.crm.wire.KommoHttp;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.crm.wire.KommoRequest;
import dev.ponte.crm.wire.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Makes calls to Kommo. Every one that leaves this installation passes here. */
@ApplicationScoped
public class KommoGate {

    private final Tokens tokens;
    private final Turnstile turnstile;
    private final Turns turns;
    private final Stops stops;
    private final Breakers breakers;
    private final KommoHttp http;
    private final SplitCalls splits;
    private final RetryRule rule;
    private final Duration timeout;

    KommoGate(
            Tokens tokens,
            Turnstile turnstile,
            Turns turns,
            Stops stops,
            Breakers breakers,
            KommoHttp http,
            GateConfig config) {
        this.tokens = tokens;
        this.turnstile = turnstile;
        this.turns = turns;
        this.stops = stops;
        this.breakers = breakers;
        this.http = http;
        this.splits = new SplitCalls(this::call, config.smallestBatch());
        this.rule = new RetryRule(config.attempts(), Duration.ofMillis(config.retryDelay()));
        this.timeout = Duration.ofMillis(config.timeout());
    }

    /**
     * Makes the call, as often as that is safe and the caller's patience lasts.
     *
     * @return Kommo's answer: any 2xx, or a 4xx that concerns the call itself
     * @throws KommoFailure for everything else
     */
    public Uni<KommoReply> call(KommoCall call) {
        long deadline = deadline(call);
        return refusals(tokens.current(call.account()))
                .chain(access -> attempt(new Attempt(call, access, 1, false, deadline)));
    }

    /** The same by a right that was brought along. */
    public Uni<KommoReply> call(KommoCall call, Access access) {
        return attempt(new Attempt(call, access, 1, false, deadline(call)));
    }

    private static long deadline(KommoCall call) {
        return System.nanoTime() + call.patience().toNanos();
    }

    private Uni<KommoReply> attempt(Attempt attempt) {
        return breakers.through(attempt.call().account(), () -> inTurn(attempt))
                .chain(outcome -> next(attempt, outcome));
    }

    private Uni<Outcome> inTurn(Attempt attempt) {
        KommoCall call = attempt.call();
        return turnstile
                .pass(call.account(), call.lane(), attempt.left())
                .onFailure(KommoGate::isStop)
                .invoke(() -> stops.seen(true))
                .chain(slot -> http.send(request(attempt), () -> turnstile.left(slot)));
    }

    private KommoRequest request(Attempt attempt) {
        KommoCall call = attempt.call();
        Duration left = attempt.left();
        return new KommoRequest(
                call.account(),
                call.action(),
                call.method().name(),
                URI.create(attempt.access().baseUri() + call.path()),
                Map.of("Authorization", "Bearer " + attempt.access().token()),
                call.body(),
                left.compareTo(timeout) < 0 ? atLeastAMilli(left) : timeout);
    }

    private static Duration atLeastAMilli(Duration left) {
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }

    private Uni<KommoReply> next(Attempt attempt, Outcome outcome) {
        Next next =
                rule.after(attempt.call().method(), attempt.number(), attempt.renewed(), outcome);
        return switch (next) {
            case Next.Done done -> done(attempt, done.reply());
            case Next.Again again -> later(attempt, again.pause());
            case Next.Slower slower -> slower(attempt, slower.pause());
            case Next.Renew _ -> renewed(attempt);
            case Next.Split _ -> splits.halves(attempt);
            case Next.StopAll _ -> stop(attempt);
            case Next.Fail fail -> fail(attempt, fail.failure());
        };
    }

    /** An answer shows that the account works, if we thought otherwise. */
    private Uni<KommoReply> done(Attempt attempt, KommoReply reply) {
        Access access = attempt.access();
        return reply.successful() && access.state() != State.CONNECTED
                ? tokens.tell(access, State.CONNECTED, null).replaceWith(reply)
                : Uni.createFrom().item(reply);
    }

    private Uni<KommoReply> later(Attempt attempt, Duration wait) {
        Duration jittered = Jitter.upTo(wait);
        if (attempt.left().compareTo(jittered) <= 0) {
            return Uni.createFrom().failure(KommoFailure.of(Reason.UNAVAILABLE));
        }
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(jittered)
                .chain(() -> attempt(attempt.again()));
    }

    private Uni<KommoReply> slower(Attempt attempt, Duration wait) {
        return turns.hold(attempt.call().account(), wait)
                .chain(
                        () ->
                                attempt.left().compareTo(wait) <= 0
                                        ? Uni.createFrom()
                                                .failure(KommoFailure.of(Reason.BUSY, wait))
                                        : attempt(attempt.again()));
    }

    private Uni<KommoReply> renewed(Attempt attempt) {
        return refusals(tokens.instead(attempt.access()))
                .chain(fresh -> attempt(attempt.with(fresh)));
    }

    private Uni<KommoReply> stop(Attempt attempt) {
        return stops.stop(attempt.call().account(), "forbidden-page")
                .chain(() -> Uni.createFrom().failure(KommoFailure.of(Reason.STOPPED)));
    }

    private Uni<KommoReply> fail(Attempt attempt, KommoFailure failure) {
        Uni<KommoReply> failed = Uni.createFrom().failure(failure);
        return switch (failure.reason()) {
            case UNPAID ->
                    tokens.tell(attempt.access(), State.UNPAID, "payment-required")
                            .chain(() -> failed);
            case DISCONNECTED ->
                    tokens.tell(attempt.access(), State.DISCONNECTED, "token-refused")
                            .chain(() -> failed);
            default -> failed;
        };
    }

    private static boolean isStop(Throwable failure) {
        return failure instanceof KommoFailure known && known.reason() == Reason.STOPPED;
    }

    private static Uni<Access> refusals(Uni<Access> access) {
        return access.onFailure(AccessRefusedException.class)
                .transform(
                        refused ->
                                KommoFailure.of(
                                        reason(((AccessRefusedException) refused).reason())));
    }

    private static Reason reason(AccessRefusedException.Reason refused) {
        return switch (refused) {
            case NO_ACCOUNT -> Reason.NO_ACCOUNT;
            case PAUSED -> Reason.PAUSED;
            case DISCONNECTED -> Reason.DISCONNECTED;
            case NOT_NOW -> Reason.UNAVAILABLE;
        };
    }
}
