package dev.ponte.sync.kommo;

import org.jspecify.annotations.Nullable;

/**
 * By which right a person's request is passed on: the request's own. Never shown.
 *
 * @param authorization the header of that name
 * @param apiKey {@code X-API-Key}
 * @param language {@code Accept-Language}, for the texts of refusals
 */
public record Rights(
        @Nullable String authorization, @Nullable String apiKey, @Nullable String language) {

    @Override
    public String toString() {
        return "Rights[]";
    }
}
