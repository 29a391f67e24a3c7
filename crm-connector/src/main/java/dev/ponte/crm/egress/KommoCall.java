package dev.ponte.crm.egress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made to Kommo.
 *
 * @param account Ponte's slug
 * @param method in upper case
 * @param path from {@code /api/} on, with its query, encoded as it is to be sent
 * @param body JSON; null for none
 * @param patience how long the caller will wait for all of it: its turn, repetitions, the answer
 */
public record KommoCall(
        String account,
        Method method,
        String path,
        byte @Nullable [] body,
        Lane lane,
        Duration patience) {

    /** The verbs of API v4. */
    public enum Method {
        GET,
        POST,
        PATCH,
        PUT,
        DELETE;

        /** Whether doing it twice is as good as doing it once. */
        boolean repeatable() {
            return this != POST;
        }
    }

    /** What it is called in logs and figures: the path without ids and query. */
    public String action() {
        return ActionName.of(method, path);
    }
}
