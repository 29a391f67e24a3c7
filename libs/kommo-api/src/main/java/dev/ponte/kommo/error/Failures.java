package dev.ponte.kommo.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ponte.kommo.error.Failure.Halted;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.json.UnreadableJsonException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads why crm-connector says no. Pure. */
public final class Failures {

    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private Failures() {}

    /**
     * @param status 400 or more
     * @param retryAfter the header, in seconds; null when missing
     * @param body RFC 9457, or anything when something stands between us and crm-connector
     */
    public static Failure of(int status, @Nullable String retryAfter, @Nullable String body) {
        JsonNode problem = problem(body);
        return switch (kind(problem)) {
            case "kommo-refused" -> refused(status, problem);
            case "kommo-account-not-found" -> new Halted(Halted.Reason.ACCOUNT_NOT_FOUND);
            case "kommo-account-paused" -> new Halted(Halted.Reason.ACCOUNT_PAUSED);
            case "kommo-disconnected" -> new Halted(Halted.Reason.DISCONNECTED);
            case "kommo-stopped" -> new Halted(Halted.Reason.STOPPED);
            case "kommo-payment-required" -> new Halted(Halted.Reason.PAYMENT_REQUIRED);
            case "kommo-busy" -> new Failure.Busy(wait(retryAfter));
            case "kommo-unavailable" -> new Failure.Unavailable(outcome(problem));
            default -> new Failure.Unexpected(status);
        };
    }

    private static Failure refused(int status, JsonNode problem) {
        JsonNode kommo = problem.path("kommo");
        return new Failure.Refused(
                kommo.path("status").isInt() ? kommo.path("status").intValue() : status,
                Texts.of(kommo.path("title")),
                Texts.of(kommo.path("detail")),
                Texts.of(kommo.path("request_id")),
                ItemErrors.all(problem.path("items")));
    }

    /** Only what is said for certain is certain. */
    private static Failure.Outcome outcome(JsonNode problem) {
        return problem.path("outcome").asText().equals("not-done")
                ? Failure.Outcome.NOT_DONE
                : Failure.Outcome.UNKNOWN;
    }

    private static @Nullable Duration wait(@Nullable String retryAfter) {
        return retryAfter != null && SECONDS.matcher(retryAfter).matches()
                ? Duration.ofSeconds(Math.min(Long.parseLong(retryAfter), LONGEST_WAIT))
                : null;
    }

    /** The end of the problem's type. */
    private static String kind(JsonNode problem) {
        String type = Texts.of(problem.path("type"));
        return type.substring(Math.max(type.lastIndexOf(':'), type.lastIndexOf('/')) + 1);
    }

    private static JsonNode problem(@Nullable String body) {
        try {
            return KommoMapper.tree(body);
        } catch (UnreadableJsonException page) {
            return MissingNode.getInstance();
        }
    }
}
