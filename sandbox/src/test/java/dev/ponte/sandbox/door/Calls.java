package dev.ponte.sandbox.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Calls for tests. */
public final class Calls {
    public static final Instant NOW = Instant.parse("2026-01-09T10:00:00Z");

    private Calls() {}

    public static Call get(String pathAndQuery, String... headers) {
        return call("GET", pathAndQuery, "", headers);
    }

    public static Call json(String method, String path, String body, String... headers) {
        Map<String, String> all = pairs(headers);
        all.putIfAbsent("content-type", "application/json");
        return call(method, path, body, all);
    }

    public static Call form(String path, String body, String... headers) {
        Map<String, String> all = pairs(headers);
        all.put("content-type", "application/x-www-form-urlencoded");
        return call("POST", path, body, all);
    }

    public static Call call(String method, String path, String body, String... headers) {
        return call(method, path, body, pairs(headers));
    }

    private static Call call(
            String method, String pathAndQuery, String body, Map<String, String> headers) {
        String[] parts = pathAndQuery.split("\\?", 2);
        Payload payload = Payload.of(body);
        return new Call(
                method,
                parts[0],
                parts.length > 1 ? parts[1] : "",
                headers,
                payload,
                payload.size(),
                NOW,
                "127.0.0.1");
    }

    private static Map<String, String> pairs(String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all;
    }

    /** The JSON of an answer in one piece. */
    public static JsonNode body(Answer answer) {
        return Json.read(((Answer.Whole) answer).body().bytes()).orElseThrow();
    }

    public static String text(Answer answer) {
        return ((Answer.Whole) answer).body().text();
    }
}
