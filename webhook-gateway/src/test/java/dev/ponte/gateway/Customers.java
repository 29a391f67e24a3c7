package dev.ponte.gateway;

import dev.ponte.events.Topic;
import dev.ponte.gateway.KafkaLog.Entry;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Customers who write numbered messages, each in a chat of their own. */
public final class Customers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a delivery was answered, and how long that took. */
    public record Answer(int status, Duration time, HttpResponse<String> response) {}

    private final HttpClient http = HttpClient.newHttpClient();

    /** Tells the messages of one test from those of others on the same topic. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final Map<Integer, Integer> written = new ConcurrentHashMap<>();

    /** Delivers the chat's next message, and waits for the answer. */
    public Answer write(int chat) {
        return send(chat).join();
    }

    /** Delivers the chat's next message. */
    public CompletableFuture<Answer> send(int chat) {
        int number = written.merge(chat, 1, Integer::sum);
        long start = System.nanoTime();
        return http.sendAsync(request(chat, number), BodyHandlers.ofString())
                .thenApply(
                        response ->
                                new Answer(
                                        response.statusCode(),
                                        Duration.ofNanos(System.nanoTime() - start),
                                        response));
    }

    /** How many messages of a chat were delivered. */
    public int written(int chat) {
        return written.getOrDefault(chat, 0);
    }

    /** The ids of the events that a chat's first messages make, in order. */
    public List<String> ids(int chat, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> id(chat, number)).toList();
    }

    /** The ids of a chat's events on the topic, each where it stands first; waits for so many. */
    public List<String> onTopic(KafkaLog inbound, int chat, int count) {
        String prefix = prefix(chat);
        return firsts(
                inbound.await(
                        entry -> entry.event().id().contains(prefix),
                        found -> firsts(found).size() >= count));
    }

    public static KafkaLog inbound() {
        return new KafkaLog(Topic.INBOUND_MESSAGE);
    }

    public static String phone(int chat) {
        return "55519" + (10_000_000 + chat);
    }

    @Override
    public void close() {
        http.close();
    }

    private static List<String> firsts(List<Entry> entries) {
        return entries.stream().map(entry -> entry.event().id()).distinct().toList();
    }

    private String id(int chat, int number) {
        return "zapi:" + OpenSources.INSTANCE + ":" + prefix(chat) + number + ":message";
    }

    private String prefix(int chat) {
        return run + "-" + chat + "-";
    }

    private HttpRequest request(int chat, int number) {
        byte[] body =
                Fixtures.zapi(
                        "received-text",
                        "3A00C1D2E3F405162738",
                        prefix(chat) + number,
                        "5551987654321",
                        phone(chat));
        URI hook =
                URI.create(
                        "http://localhost:"
                                + RestAssured.port
                                + "/webhooks/zapi/"
                                + OpenSources.ZAPI_SECRET);
        return HttpRequest.newBuilder(hook)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
