package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.ChatReply.Hints;
import dev.ponte.conversation.responder.ResponderException.Reason;
import java.util.stream.Stream;

/** Bodies as servers really send them (OpenAI's own, gateways, compatible servers). */
final class Replies {

    static final String RATE_LIMIT =
            error(
                    "Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM):"
                            + " Limit 30000, Used 29937, Requested 385. Please try again in 644ms.",
                    "tokens",
                    "rate_limit_exceeded");
    static final String REQUEST_TOO_LARGE =
            error(
                    "Request too large for gpt-4o in organization org-x on tokens per min (TPM):"
                            + " Limit 30000, Requested 31538.",
                    "tokens",
                    "rate_limit_exceeded");
    static final String QUOTA =
            error("You exceeded your current quota", "insufficient_quota", "insufficient_quota");
    static final String WRONG_KEY =
            error(
                    "Incorrect API key provided: sk-ab***yz. You can find your API key at ..",
                    "invalid_request_error",
                    "invalid_api_key");
    static final String SERVER_ERROR =
            error("The server had an error while processing your request", "server_error", null);
    static final String PAGE = "<html><head><title>502 Bad Gateway</title></head></html>";

    private Replies() {}

    /** What one reply must be taken for. */
    record Row(ChatReply reply, Reason reason, boolean repeatable) {

        @Override
        public String toString() {
            String body = reply.body();
            return reply.status() + " " + body.substring(0, Math.min(90, body.length()));
        }
    }

    static Stream<Row> failures() {
        return Stream.of(
                row(400, error("x", "invalid_request_error", null), Reason.BAD_REQUEST, false),
                row(
                        400,
                        error("x", "invalid_request_error", "context_length_exceeded"),
                        Reason.BAD_REQUEST,
                        false),
                row(
                        400,
                        error("x", "invalid_request_error", "unsupported_parameter"),
                        Reason.BAD_REQUEST,
                        false),
                row(400, error("x", null, "content_filter"), Reason.REFUSED, false),
                row(400, "{\"detail\":\"bad\"}", Reason.BAD_REQUEST, false),
                row(401, WRONG_KEY, Reason.BAD_CREDENTIALS, false),
                row(401, "", Reason.BAD_CREDENTIALS, false),
                row(402, "{\"error\":\"Insufficient Balance\"}", Reason.QUOTA, false),
                row(403, PAGE, Reason.BAD_CREDENTIALS, false),
                row(
                        404,
                        error("x", "invalid_request_error", "model_not_found"),
                        Reason.BAD_REQUEST,
                        false),
                row(404, "{\"error\":\"model 'x' not found\"}", Reason.BAD_REQUEST, false),
                row(408, "{}", Reason.TIMEOUT, true),
                row(409, "{}", Reason.UNAVAILABLE, true),
                row(
                        413,
                        error("Maximum content size limit exceeded", "server_error", null),
                        Reason.BAD_REQUEST,
                        false),
                row(422, "{\"detail\":[{\"msg\":\"x\"}]}", Reason.BAD_REQUEST, false),
                row(429, RATE_LIMIT, Reason.RATE_LIMITED, true),
                row(429, error("x", "requests", "slow_down"), Reason.RATE_LIMITED, true),
                row(429, "", Reason.RATE_LIMITED, true),
                row(429, REQUEST_TOO_LARGE, Reason.BAD_REQUEST, false),
                row(429, QUOTA, Reason.QUOTA, false),
                row(
                        429,
                        error("x", "insufficient_quota", "credit_balance_exhausted"),
                        Reason.QUOTA,
                        false),
                row(500, SERVER_ERROR, Reason.UNAVAILABLE, true),
                row(502, PAGE, Reason.UNAVAILABLE, true),
                row(
                        503,
                        error("x", "server_error", "server_is_overloaded"),
                        Reason.UNAVAILABLE,
                        true),
                row(504, "", Reason.UNAVAILABLE, true),
                row(302, "", Reason.BAD_REQUEST, false),
                row(200, "", Reason.UNAVAILABLE, true),
                row(200, PAGE, Reason.UNAVAILABLE, true),
                row(200, "{\"choices\":[]}", Reason.EMPTY, true),
                row(200, "{\"choices\":null,\"error\":null}", Reason.EMPTY, true),
                row(200, "{\"error\":{\"message\":\"x\",\"code\":429}}", Reason.RATE_LIMITED, true),
                row(200, SERVER_ERROR, Reason.UNAVAILABLE, true),
                row(200, QUOTA, Reason.QUOTA, false),
                row(200, completion(""), Reason.EMPTY, true),
                row(200, completion("<think>hm</think>"), Reason.EMPTY, true),
                row(200, finished("", "tool_calls"), Reason.EMPTY, true),
                row(200, finished("Não posso", "content_filter"), Reason.REFUSED, false),
                row(
                        200,
                        "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I can't\"}}]}",
                        Reason.REFUSED,
                        false),
                row(200, "{\"choices\":[{\"message\":{\"content\":null}}]}", Reason.EMPTY, true));
    }

    static String completion(String content) {
        return finished(content, "stop");
    }

    static String finished(String content, String reason) {
        return """
               {"id":"chatcmpl-B9MHDbslfkBeAs8l","object":"chat.completion","created":1782561400,\
               "model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant",\
               "content":"%s","refusal":null,"annotations":[]},"logprobs":null,\
               "finish_reason":"%s"}],"usage":{"prompt_tokens":58,"completion_tokens":14,\
               "total_tokens":72,"prompt_tokens_details":{"cached_tokens":0}},\
               "service_tier":"default","system_fingerprint":"fp_06737a9306"}\
               """
                .formatted(content, reason);
    }

    static String error(String message, String type, String code) {
        return "{\"error\":{\"message\":\"%s\",\"type\":%s,\"param\":null,\"code\":%s}}"
                .formatted(message, quoted(type), quoted(code));
    }

    private static Row row(int status, String body, Reason reason, boolean repeatable) {
        return new Row(new ChatReply(status, Hints.NONE, body), reason, repeatable);
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
