package dev.ponte.crm.egress;

import dev.ponte.crm.account.Access;
import java.time.Duration;

/**
 * One attempt of a call.
 *
 * @param number from 1
 * @param renewed whether the token was renewed for this call
 * @param deadlineNanos when the caller gives up, by {@link System#nanoTime}
 */
record Attempt(KommoCall call, Access access, int number, boolean renewed, long deadlineNanos) {

    Duration left() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }

    Attempt again() {
        return new Attempt(call, access, number + 1, renewed, deadlineNanos);
    }

    /** Being refused for an old token is no attempt. */
    Attempt with(Access fresh) {
        return new Attempt(call, fresh, number, true, deadlineNanos);
    }
}
