package dev.ponte.conversation.responder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server says went wrong. Servers differ: {@code {"error":{…}}}, {@code {"error":"text"}},
 * {@code {"detail":…}}, {@code {"message":…}}, a page, nothing. Pure.
 *
 * @param code a machine's word, e.g. {@code model_not_found}; null when there is none that looks so
 * @param type the same, e.g. {@code insufficient_quota}
 * @param message for matching only: it may quote a key or a customer, so it goes nowhere
 */
record ErrorBody(@Nullable String code, @Nullable String type, String message) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.-]{0,63}");

    private static final Set<String> QUOTA =
            Set.of(
                    "insufficient_quota",
                    "credit_balance_exhausted",
                    "billing_hard_limit_reached",
                    "insufficient_balance");
    private static final Set<String> TOO_LONG =
            Set.of("context_length_exceeded", "string_above_max_length");
    private static final Set<String> FILTERED =
            Set.of("content_filter", "content_policy_violation", "responsibleaipolicyviolation");

    static ErrorBody of(JsonNode body) {
        JsonNode error = body.path("error");
        if (error.isObject()) {
            return new ErrorBody(
                    word(error.path("code")),
                    word(error.path("type")),
                    text(error.path("message")));
        }
        if (error.isTextual()) {
            return new ErrorBody(null, null, error.textValue());
        }
        JsonNode detail = body.path("detail");
        return new ErrorBody(
                word(body.path("code")),
                word(body.path("type")),
                text(detail.isMissingNode() ? body.path("message") : detail));
    }

    /** The body as JSON; a missing node when it is anything else. */
    static JsonNode json(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException page) {
            return MissingNode.getInstance();
        }
    }

    boolean quotaUsedUp() {
        return is(QUOTA);
    }

    /** The whole talk does not fit, now or later. */
    boolean tooLong() {
        String said = message.toLowerCase(Locale.ROOT);
        return is(TOO_LONG)
                || said.contains("request too large")
                || said.contains("maximum context length");
    }

    boolean filtered() {
        return is(FILTERED);
    }

    /** The word to tell people, null when the server has none. */
    @Nullable String label() {
        return code != null ? code : type;
    }

    private boolean is(Set<String> words) {
        return contains(words, code) || contains(words, type);
    }

    private static boolean contains(Set<String> words, @Nullable String word) {
        return word != null && words.contains(word.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String word(JsonNode node) {
        String text = text(node);
        return !text.equals("null") && WORD.matcher(text).matches() ? text : null;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }
}
