package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import org.jspecify.annotations.Nullable;

/** Error answers in OpenAI's shape. */
final class LlmErrors {
    private static final String INVALID = "invalid_request_error";

    private LlmErrors() {}

    static Answer badRequest(String message, @Nullable String param) {
        return error(400, message, INVALID, param, null);
    }

    static Answer noKey() {
        return error(401, "You didn't provide an API key.", INVALID, null, null);
    }

    static Answer wrongKey() {
        return error(401, "Incorrect API key provided: sk-***.", INVALID, null, "invalid_api_key");
    }

    static Answer notFound() {
        return error(404, "Unknown request URL.", INVALID, null, "unknown_url");
    }

    static Answer wrongVerb() {
        return error(405, "Not allowed for this method.", INVALID, null, "method_not_supported");
    }

    static Answer uploadTooLarge(int limit, long read) {
        String message =
                "Maximum content size limit (%d) exceeded (%d bytes read)".formatted(limit, read);
        return error(413, message, "server_error", null, null);
    }

    static Answer of(FaultKind fault) {
        return switch (fault) {
            case TOO_MANY ->
                    error(
                                    429,
                                    "Rate limit reached for gpt-4o on tokens per min (TPM): Limit"
                                            + " 30000, Used 29937, Requested 385. Please try again"
                                            + " in 644ms.",
                                    "tokens",
                                    null,
                                    "rate_limit_exceeded")
                            .with("retry-after", "1")
                            .with("retry-after-ms", "644");
            case TOO_LARGE ->
                    error(
                            429,
                            "Request too large for gpt-4o on tokens per min (TPM): Limit 30000,"
                                    + " Requested 31538.",
                            "tokens",
                            null,
                            "rate_limit_exceeded");
            case QUOTA ->
                    error(
                            429,
                            "You exceeded your current quota, please check your plan and billing"
                                    + " details.",
                            "insufficient_quota",
                            null,
                            "insufficient_quota");
            case UNAUTHORIZED -> wrongKey();
            case FORBIDDEN_HTML -> html(403, "403 Forbidden");
            case UNAVAILABLE_HTML -> html(503, "503 Service Temporarily Unavailable");
            case NO_RETRY -> serverError().with("x-should-retry", "false");
            default -> serverError();
        };
    }

    private static Answer serverError() {
        return error(
                500,
                "The server had an error while processing your request. Sorry about that!",
                "server_error",
                null,
                null);
    }

    private static Answer html(int status, String title) {
        return Answer.html(status, "<html><body><h1>" + title + "</h1></body></html>");
    }

    private static Answer error(
            int status,
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error").put("message", message).put("type", type);
        error.put("param", param);
        error.put("code", code);
        return Answer.json(status, body);
    }
}
