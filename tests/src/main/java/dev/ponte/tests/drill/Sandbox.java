package dev.ponte.tests.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sandbox's control: faults on demand, and what came of what was sent. */
final class Sandbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Sandbox(URI base) {
        this.base = base;
    }

    /** A fault that strikes so many calls. */
    record Fault(String system, String path, String kind, int times, Duration delay) {

        /** Of the language model. */
        static Fault llm(String kind, int times) {
            return new Fault("openai", "chat/completions", kind, times, Duration.ZERO);
        }

        /** Of Z-API, where texts are sent. */
        static Fault zapi(String kind, int times) {
            return new Fault("zapi", "send-text", kind, times, Duration.ZERO);
        }

        Fault delayed(Duration by) {
            return new Fault(system, path, kind, times, by);
        }
    }

    void order(Fault fault) throws InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("system", fault.system());
        body.put("path", fault.path());
        body.put("kind", fault.kind());
        body.put("times", fault.times());
        if (!fault.delay().isZero()) {
            body.put("delayMs", fault.delay().toMillis());
        }
        send(
                at("/_sandbox/faults")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    void clearFaults() throws InterruptedException {
        send(at("/_sandbox/faults").DELETE());
    }

    /** A page of what customers have on their phones. */
    JsonNode seen(long since, int limit) throws InterruptedException {
        return send(at("/_sandbox/zapi/seen?since=%d&limit=%d".formatted(since, limit)).GET());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT);
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.uri() + " → " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
