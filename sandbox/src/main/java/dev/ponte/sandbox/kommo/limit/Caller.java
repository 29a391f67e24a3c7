package dev.ponte.sandbox.kommo.limit;

/** One caller against his limit. */
final class Caller {
    private static final long SECOND = 1_000_000;

    private final LimitRules rules;
    private final SlidingWindow calls;
    private final SlidingWindow violations;
    private long blockedUntil = Long.MIN_VALUE;

    Caller(LimitRules rules) {
        this.rules = rules;
        this.calls = new SlidingWindow(rules.perSecond(), SECOND);
        this.violations =
                new SlidingWindow(rules.violations(), rules.violationWindow().toNanos() / 1_000);
    }

    Verdict call(long now) {
        if (now < blockedUntil) {
            return Verdict.BLOCKED;
        }
        if (calls.pass(now)) {
            return Verdict.PASS;
        }
        if (violations.pass(now)) {
            return Verdict.REFUSED;
        }
        blockedUntil = now + rules.block().toNanos() / 1_000;
        return Verdict.BLOCKED;
    }
}
