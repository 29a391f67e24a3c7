package dev.ponte.gateway.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ponte.events.deadletter.RecordRejected;
import dev.ponte.kit.mask.Mask;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter.
 *
 * @param key of the record, masked
 * @param headers masked
 * @param value masked; absent when it was not kept, or no longer is
 * @param notReplayable why a replay would be refused; absent when it would not
 */
record DeadLetterDetail(
        @JsonUnwrapped DeadLetterSummary letter,
        @Nullable String key,
        @Nullable Map<String, String> headers,
        @Nullable String value,
        @Nullable String notReplayable) {

    static DeadLetterDetail of(StoredLetter stored, Plan plan) {
        String notReplayable = plan instanceof Plan.Skip(String reason) ? reason : null;
        RecordRejected rejected = stored.rejected();
        if (rejected == null) {
            return new DeadLetterDetail(stored.summary(), null, null, null, notReplayable);
        }
        String key = rejected.key();
        String value = rejected.value();
        return new DeadLetterDetail(
                stored.summary(),
                key == null ? null : Mask.text(key),
                masked(rejected.headers()),
                value == null ? null : BodyMask.of(value),
                notReplayable);
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new TreeMap<>();
        headers.forEach((name, value) -> masked.put(name, Mask.text(value)));
        return masked;
    }
}
