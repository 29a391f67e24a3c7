package dev.ponte.local.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of the sandbox that the terminal needs: writing as a customer, reading, tokens. */
public final class SandboxClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

    /**
     * @param base e.g. {@code http://127.0.0.1:8090}
     */
    public SandboxClient(URI base) {
        this.base = base;
    }

    /** A customer writes; returns when the webhook was delivered. */
    void receive(String phone, String text) throws InterruptedException {
        String body = write(Map.of("phone", phone, "text", text));
        send(
                request("/_sandbox/zapi/receive")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The cursor behind everything that has happened so far. */
    long newest() throws InterruptedException {
        return journal(0, 0).next();
    }

    JournalPage since(long cursor) throws InterruptedException {
        return journal(cursor, 1000);
    }

    private JournalPage journal(long since, int limit) throws InterruptedException {
        String path = "/_sandbox/journal?system=zapi&since=%d&limit=%d".formatted(since, limit);
        return read(send(request(path).GET()), JournalPage.class);
    }

    /** A bearer token of the local suite with the role. */
    public String token(String role) throws InterruptedException {
        String discovery = send(request("/oidc/.well-known/openid-configuration").GET());
        URI endpoint = URI.create(read(discovery, JsonNode.class).path("token_endpoint").asText());
        Map<String, String> form =
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "ponte-cli",
                        "client_secret", "sandbox",
                        "scope", role);
        String answer =
                send(
                        HttpRequest.newBuilder(endpoint)
                                .timeout(LIMIT)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encode(form))));
        return read(answer, JsonNode.class).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT);
    }

    private String send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new SandboxException(
                        response.uri() + " → " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new SandboxException(base + " → " + e.getClass().getSimpleName(), e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        it ->
                                it.getKey()
                                        + "="
                                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new SandboxException("not the JSON expected: " + e.getOriginalMessage(), e);
        }
    }
}
