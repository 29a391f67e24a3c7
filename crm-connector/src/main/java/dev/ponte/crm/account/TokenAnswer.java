package dev.ponte.crm.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.crm.wire.KommoReply;
import dev.ponte.crm.wire.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the token endpoint's answer means (reference/kommo.md §0.1, §1.2, §1.3). Pure. */
sealed interface TokenAnswer {

    /** A refresh token that is not used for three months is dead. */
    Duration REFRESH_LIFE = Duration.ofDays(90);

    record Granted(TokenPair pair) implements TokenAnswer {}

    /**
     * Kommo no longer accepts what we have.
     *
     * @param code stable, for people and figures; nothing of Kommo's text
     */
    record Refused(String code) implements TokenAnswer {}

    /** The account is not at this address: it was renamed, or moved. */
    record Elsewhere() implements TokenAnswer {}

    /** Not now. Nothing was done. */
    record NotNow() implements TokenAnswer {}

    /** A new pair may have been made, and we do not have it. */
    record Lost() implements TokenAnswer {}

    static TokenAnswer of(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.NotSent _ -> new NotNow();
            case Outcome.Lost _ -> new Lost();
            case Outcome.Answered answered -> of(answered.reply(), now);
        };
    }

    private static TokenAnswer of(KommoReply reply, Instant now) {
        if (reply.successful()) {
            return granted(reply, now);
        }
        return switch (reply.status()) {
            case 404 -> new Elsewhere();
            case 408, 429 -> new NotNow();
            default -> reply.status() >= 500 ? new Lost() : refused(reply);
        };
    }

    private static TokenAnswer granted(KommoReply reply, Instant now) {
        JsonNode body = reply.tree();
        String access = body.path("access_token").asText();
        String refresh = body.path("refresh_token").asText();
        if (access.isBlank() || refresh.isBlank()) {
            // It answered well, so there is a pair; we cannot read it.
            return new Lost();
        }
        long life = body.path("expires_in").asLong();
        return new Granted(
                new TokenPair(
                        access,
                        life > 0 ? now.plusSeconds(life) : null,
                        refresh,
                        now.plus(REFRESH_LIFE)));
    }

    private static TokenAnswer refused(KommoReply reply) {
        if (reply.html()) {
            // A proxy's page, not Kommo's word on the token.
            return new NotNow();
        }
        String hint = reply.tree().path("hint").asText().toLowerCase(Locale.ROOT);
        if (hint.contains("revoked")) {
            return new Refused("revoked");
        }
        return new Refused(hint.contains("expired") ? "expired" : "refused");
    }
}
