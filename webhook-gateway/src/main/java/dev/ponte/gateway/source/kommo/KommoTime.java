package dev.ponte.gateway.source.kommo;

import java.time.Instant;

/**
 * When something changed. Only Unix seconds count: tasks and notes also carry {@code Y-m-d H:i:s}
 * in the account's time zone, which the delivery does not name.
 */
final class KommoTime {

    private static final String[] FIELDS = {
        "updated_at", "last_modified", "created_at", "date_create"
    };

    /** Year 2286; later is no time. */
    private static final long LAST_SECOND = 9_999_999_999L;

    private KommoTime() {}

    static Instant of(PhpArray entity, Instant receivedAt) {
        for (String field : FIELDS) {
            Long seconds = entity.number(field);
            if (seconds != null && seconds > 0 && seconds <= LAST_SECOND) {
                return Instant.ofEpochSecond(seconds);
            }
        }
        return receivedAt;
    }
}
