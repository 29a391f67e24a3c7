package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Z-API's clock: {@code momment}, in milliseconds, now and then in seconds. */
final class ZapiTime {

    /** Below this a number is seconds: as milliseconds it would be before March 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** Year 2286. Later is no time, and would not fit everywhere. */
    private static final long LAST_MILLIS = 9_999_999_999_999L;

    private ZapiTime() {}

    /** When it happened by {@code momment}, else {@code timestamp}; null when neither tells. */
    static @Nullable Instant of(JsonNode body) {
        Instant momment = read(body.get("momment"));
        return momment != null ? momment : read(body.get("timestamp"));
    }

    private static @Nullable Instant read(@Nullable JsonNode value) {
        long number = value == null ? 0 : value.asLong();
        if (number <= 0 || number > LAST_MILLIS) {
            return null;
        }
        return Instant.ofEpochMilli(number < FIRST_MILLIS ? number * 1000 : number);
    }
}
