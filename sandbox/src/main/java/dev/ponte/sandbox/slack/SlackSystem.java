package dev.ponte.sandbox.slack;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.OutsideSystem;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Slack's incoming webhooks: {@code POST /slack/…}. {@code invalid_payload} and {@code
 * rollup_error} are Slack's words (its changelog of 2016-05-17); no reference has those for a
 * missing text, for other verbs and for too many calls, so nobody should rely on them.
 */
@Singleton
final class SlackSystem implements OutsideSystem {

    private static final String PLAIN = "text/plain";

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Answer answer(Call call, @Nullable FaultKind twist) {
        if (!call.method().equals("POST")) {
            return Answer.text(405, PLAIN, "method_not_allowed");
        }
        return call.body()
                .jsonObject()
                .map(
                        body ->
                                body.path("text").asText().isEmpty()
                                        ? Answer.text(400, PLAIN, "no_text")
                                        : Answer.text(200, PLAIN, "ok"))
                .orElseGet(() -> Answer.text(400, PLAIN, "invalid_payload"));
    }

    @Override
    public Answer refusal(FaultKind kind) {
        return switch (kind) {
            case TOO_MANY -> Answer.text(429, PLAIN, "rate_limited").with("retry-after", "30");
            case UNAUTHORIZED -> Answer.text(401, PLAIN, "invalid_auth");
            case FORBIDDEN_HTML ->
                    Answer.html(403, "<html><body><h1>403 Forbidden</h1></body></html>");
            default -> Answer.text(500, PLAIN, "rollup_error");
        };
    }
}
