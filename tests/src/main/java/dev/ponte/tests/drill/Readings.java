package dev.ponte.tests.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ponte.local.chat.SandboxClient;
import dev.ponte.tests.drill.Evidence.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads conversations through the API, as people do. */
final class Readings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI service;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Readings(URI service, URI sandbox) throws InterruptedException {
        this.service = service;
        this.authorization = "Bearer " + new SandboxClient(sandbox).token("viewer");
    }

    List<Read> of(List<UUID> conversations) throws InterruptedException {
        List<Read> read = new ArrayList<>();
        for (UUID id : conversations) {
            read.add(read(id));
        }
        return read;
    }

    private Read read(UUID id) throws InterruptedException {
        JsonNode conversation = get("/api/conversations/%s?limit=1000".formatted(id));
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (JsonNode message : conversation.path("messages")) {
            if (message.path("author").asText().equals("CUSTOMER")) {
                run.add(message.path("channel_message_id").asText());
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        runs.add(run);
        return new Read(conversation.path("conversation").path("phone").asText(), runs);
    }

    private JsonNode get(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(LIMIT)
                        .header("Authorization", authorization)
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " → " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
