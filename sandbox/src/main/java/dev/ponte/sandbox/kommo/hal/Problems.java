package dev.ponte.sandbox.kommo.hal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import java.util.Map;

/** Kommo's error bodies. */
public final class Problems {
    private static final Map<Integer, String> TITLES =
            Map.of(
                    400, "Bad Request",
                    401, "Unauthorized",
                    402, "Payment Required",
                    403, "Forbidden",
                    404, "Not Found",
                    405, "Method Not Allowed",
                    422, "Unprocessable Entity",
                    429, "Too Many Requests");

    private Problems() {}

    public static Answer badRequest(String detail) {
        return of(400, detail);
    }

    /** Expired, revoked or malformed: Kommo makes no difference. */
    public static Answer unauthorized() {
        return of(401, "Invalid user name or password");
    }

    /** The subscription or the trial has ended. */
    public static Answer paymentRequired() {
        return of(402, "Payment Required");
    }

    public static Answer forbidden() {
        return of(403, "Client doesn't have the required scope");
    }

    public static Answer notFound(String detail) {
        return of(404, detail);
    }

    public static Answer methodNotAllowed() {
        return of(405, "Method Not Allowed");
    }

    public static Answer unprocessable(String detail) {
        return of(422, detail);
    }

    public static Answer tooManyRequests(long retryAfterSeconds) {
        ObjectNode body =
                body(
                        429,
                        "You have sent too many requests in a given amount of time."
                                + " Please try again later.");
        return problem(429, body.put("retry_after", retryAfterSeconds));
    }

    /** What the web server in front says to a caller it has locked out: no JSON. */
    public static Answer blocked() {
        return gateway(403, "Forbidden");
    }

    /** A gateway's own page, for 502 and 504. */
    public static Answer gateway(int status, String title) {
        @SuppressWarnings("InlineFormatString") // A page reads better by itself.
        String page =
                """
                <html>
                <head><title>%d %s</title></head>
                <body>
                <center><h1>%d %s</h1></center>
                <hr><center>nginx</center>
                </body>
                </html>
                """;
        return Answer.html(
                status, page.formatted(status, title, status, title).replace("\n", "\r\n"));
    }

    public static Answer serverError() {
        return problem(
                500,
                Json.object()
                        .put("title", "ErrInternalServer")
                        .put("status", 500)
                        .put("detail", "Internal server error")
                        .put("trace_id", "sandbox"));
    }

    static Answer of(int status, String detail) {
        return problem(status, body(status, detail));
    }

    static ObjectNode body(int status, String detail) {
        return Json.object()
                .put("title", TITLES.getOrDefault(status, "Error"))
                .put("type", "https://httpstatus.es/" + status)
                .put("status", status)
                .put("detail", detail);
    }

    static Answer problem(int status, ObjectNode body) {
        return Answer.json(status, body).with("content-type", "application/problem+json");
    }
}
