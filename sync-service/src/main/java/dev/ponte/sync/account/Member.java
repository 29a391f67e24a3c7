package dev.ponte.sync.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in a group.
 *
 * @param account Ponte's name of it, the same as at crm-connector
 * @param group the group's id
 * @param label for people, null for none
 * @param paused whether runs leave it out
 */
public record Member(
        String account,
        String group,
        Role role,
        @Nullable String label,
        boolean paused,
        Found found) {

    /**
     * What the last look found.
     *
     * @param state {@link #NEW} before the first, {@code UNDONE} after a run was taken back; else
     *     as runs name theirs
     * @param drift differences to the master; null when nobody counted yet, or since
     * @param error why the last run did not succeed, a stable code; null when it did
     * @param lastRun null before the first
     * @param convergedAt when it last was as the master is
     */
    public record Found(
            String state,
            @Nullable Integer drift,
            @Nullable String error,
            @Nullable UUID lastRun,
            @Nullable Instant checkedAt,
            @Nullable Instant convergedAt) {

        /** Nobody looked yet. */
        public static final String NEW = "NEW";
    }
}
