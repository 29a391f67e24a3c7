package dev.ponte.conversation.responder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.conversation.responder.ResponderException.Reason;
import dev.ponte.kit.text.CleanText;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what a server's answer means: a draft or a {@link Failure}. Pure. */
final class ChatReader {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    private ChatReader() {}

    /**
     * @param model what was asked for, where the answer does not name it
     * @throws AttemptFailed when it holds no draft
     */
    static Draft read(ChatReply reply, String model, Instant now) {
        JsonNode json = ErrorBody.json(reply.body());
        if (reply.status() / 100 != 2) {
            throw new AttemptFailed(refused(reply, reply.status(), ErrorBody.of(json), now));
        }
        if (json.path("choices").isEmpty()) {
            throw new AttemptFailed(withoutChoices(reply, json, now));
        }
        return draft(reply, json, model);
    }

    private static Draft draft(ChatReply reply, JsonNode json, String model) {
        JsonNode choice = json.path("choices").path(0);
        String finish = choice.path("finish_reason").asText("");
        if (finish.equals("content_filter")
                || !choice.path("message").path("refusal").asText("").isBlank()) {
            throw new AttemptFailed(failure(reply, Reason.REFUSED, false, "refused"));
        }
        String text = AnswerText.withoutThoughts(AnswerText.content(choice.path("message")));
        if (text.isEmpty()) {
            throw new AttemptFailed(failure(reply, Reason.EMPTY, true, "no_text"));
        }
        String whole = finish.equals("length") ? AnswerText.wholeSentences(text) : text;
        JsonNode usage = json.path("usage");
        return new Draft(
                whole,
                new Usage(
                        CleanText.of(json.path("model").asText(model)),
                        Math.max(0, usage.path("prompt_tokens").asInt()),
                        Math.max(0, usage.path("completion_tokens").asInt())));
    }

    /** 200 and no choices: an error some gateways pack into a 200, their page, or nothing. */
    private static Failure withoutChoices(ChatReply reply, JsonNode json, Instant now) {
        if (!json.isObject()) {
            return failure(reply, Reason.UNAVAILABLE, true, "not_json");
        }
        if (json.path("error").isMissingNode() || json.path("error").isNull()) {
            return failure(reply, Reason.EMPTY, true, "no_choices");
        }
        int inside = json.path("error").path("code").asInt();
        return refused(reply, inside < 400 ? 502 : inside, ErrorBody.of(json), now);
    }

    /**
     * @param meant the status that counts: a gateway may answer 200 and mean 429
     */
    private static Failure refused(ChatReply reply, int meant, ErrorBody error, Instant now) {
        Reason reason = reason(meant, error);
        boolean passes =
                switch (reason) {
                    case RATE_LIMITED, UNAVAILABLE, TIMEOUT -> true;
                    default -> false;
                };
        Boolean told = RetryHint.shouldRetry(reply.hints());
        // The server's word counts, except where the same question can never succeed.
        boolean hopeless = reason == Reason.QUOTA || error.tooLong();
        return new Failure(
                reason,
                !hopeless && (told != null ? told : passes),
                error.tooLong(),
                RetryHint.pause(reply.hints(), now),
                reply.status(),
                error.label(),
                requestId(reply));
    }

    private static Reason reason(int status, ErrorBody error) {
        if (error.quotaUsedUp() || status == 402) {
            return Reason.QUOTA;
        }
        if (error.tooLong()) {
            return Reason.BAD_REQUEST;
        }
        if (error.filtered()) {
            return Reason.REFUSED;
        }
        return switch (status) {
            case 401, 403 -> Reason.BAD_CREDENTIALS;
            case 408 -> Reason.TIMEOUT;
            case 409 -> Reason.UNAVAILABLE;
            case 429 -> Reason.RATE_LIMITED;
            default -> status >= 500 ? Reason.UNAVAILABLE : Reason.BAD_REQUEST;
        };
    }

    private static Failure failure(
            ChatReply reply, Reason reason, boolean repeatable, String code) {
        return new Failure(reason, repeatable, false, null, reply.status(), code, requestId(reply));
    }

    private static @Nullable String requestId(ChatReply reply) {
        String id = reply.hints().requestId();
        return id != null && REQUEST_ID.matcher(id).matches() ? id : null;
    }
}
