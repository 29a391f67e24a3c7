package dev.ponte.kommo.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How fast crm-connector lets calls out while there is always one that waits, in calls a second.
 *
 * @param perAccount of one account
 * @param inAll of all accounts together; null when that has no limit
 */
public record Pace(double perAccount, @Nullable Double inAll) {

    public Pace {
        if (!(perAccount > 0) || (inAll != null && !(inAll > 0))) {
            throw new IllegalArgumentException("a pace is more than nothing");
        }
    }

    static Pace of(JsonNode body) {
        return new Pace(
                body.path("per_account").asDouble(),
                body.hasNonNull("in_all") ? body.path("in_all").asDouble() : null);
    }
}
