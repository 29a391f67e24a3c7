package dev.ponte.tests.bench.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** JSON over HTTP, with a token. */
public final class Web {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String token;

    public Web(HttpClient http, String token) {
        this.http = http;
        this.token = token;
    }

    public JsonNode get(URI uri) throws InterruptedException {
        return good(request(uri).GET());
    }

    public JsonNode post(URI uri, Object body) throws InterruptedException {
        return good(
                request(uri)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    public void delete(URI uri) throws InterruptedException {
        good(request(uri).DELETE());
    }

    /** A call of Kommo through a replica; its status. */
    public int call(URI uri, String lane) throws InterruptedException {
        HttpRequest.Builder request =
                request(uri).header("Ponte-Lane", lane).header("Ponte-Deadline", "60000");
        return send(request.GET()).statusCode();
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode good(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.uri() + " → " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.uri() + " answers no JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
