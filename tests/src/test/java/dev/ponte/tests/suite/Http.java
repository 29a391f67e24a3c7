package dev.ponte.tests.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP as a script would do it. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private static final HttpClient BROWSER =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private Http() {}

    /** An answer. */
    record Answer(int status, String contentType, String text) {
        JsonNode json() {
            try {
                return text.isBlank() ? NullNode.getInstance() : JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
    }

    static Answer get(String url, String... headers) {
        return send(request(url, headers).GET());
    }

    /** As a browser: where it is sent on, it goes. */
    static Answer follow(String url) {
        return send(BROWSER, request(url).GET());
    }

    static Answer post(String url, Object body, String... headers) {
        return send("POST", url, body, headers);
    }

    static Answer patch(String url, Object body, String... headers) {
        return send("PATCH", url, body, headers);
    }

    private static Answer send(String method, String url, Object body, String... headers) {
        try {
            String json = body instanceof String text ? text : JSON.writeValueAsString(body);
            return send(
                    request(url, headers)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer delete(String url, String... headers) {
        return send(request(url, headers).DELETE());
    }

    private static HttpRequest.Builder request(String url, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder;
    }

    private static Answer send(HttpRequest.Builder request) {
        return send(CLIENT, request);
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
