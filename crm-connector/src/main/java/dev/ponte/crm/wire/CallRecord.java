package dev.ponte.crm.wire;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Enters each attempt in the call log. */
@ApplicationScoped
class CallRecord {

    private final CallLog log;
    private final Clock clock;

    CallRecord(CallLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void enter(KommoRequest request, Outcome outcome, long startedNanos) {
        Integer status =
                outcome instanceof Outcome.Answered answered ? answered.reply().status() : null;
        boolean success =
                outcome instanceof Outcome.Answered answered && answered.reply().successful();
        log.record(
                request.account(),
                new IntegrationCalled(
                        "kommo",
                        request.action(),
                        null,
                        success,
                        status,
                        success ? null : error(outcome),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos),
                        clock.instant()));
    }

    private static String error(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> "status_" + answered.reply().status();
            case Outcome.NotSent _ -> "connection_failed";
            case Outcome.Lost _ -> "no_answer";
        };
    }
}
