package dev.ponte.conversation.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The outside world of these tests: Z-API and a model, over real HTTP, with hands to hold them
 * ({@link OutsideHands}). The whole suite meets the real sandbox in {@code tests/}.
 */
public final class Outside implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "ponte.test.outside.port";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger zapiFailures = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger modelFailures = new AtomicInteger();
    private final Phaser gate = new Phaser(1);
    private volatile boolean closed;
    private volatile int failWith = 500;
    private ExecutorService threads;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
        return Map.ofEntries(
                Map.entry("ponte.channel.zapi.base-url", base + "/zapi"),
                Map.entry("ponte.channel.zapi.accounts.default.main.instance-id", "I1"),
                Map.entry("ponte.channel.zapi.accounts.default.main.instance-token", "T1"),
                Map.entry("ponte.responder.base-url", base + "/v1"),
                Map.entry("ponte.responder.api-key", "sk-test"),
                Map.entry("ponte.reply.quiet-time", "PT0.5S"),
                Map.entry("ponte.reply.max-wait", "PT5S"),
                Map.entry("ponte.reply.send-lease", "PT16S"),
                Map.entry("ponte.reply.retry-delay", "PT0.1S"),
                Map.entry("ponte.reply.max-attempts", "2"));
    }

    @Override
    public void stop() {
        gate.forceTermination();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/send-text")) {
            sendText(exchange, body);
        } else if (path.endsWith("/status")) {
            answer(exchange, 200, "{\"connected\":true}");
        } else if (path.endsWith("/chat/completions")) {
            complete(exchange, body);
        } else {
            control(exchange, path, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void sendText(HttpExchange exchange, byte[] body) throws IOException {
        if (zapiFailures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answer(exchange, failWith, "{\"error\":\"no\"}");
            return;
        }
        sent.add(JSON.readTree(body));
        String id = "OUT" + ids.incrementAndGet();
        if (lostAnswers.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            exchange.close();
            return;
        }
        answer(
                exchange,
                200,
                "{\"zaapId\":\"Z%s\",\"messageId\":\"%s\",\"id\":\"%s\"}".formatted(id, id, id));
    }

    private void complete(HttpExchange exchange, byte[] body) throws IOException {
        JsonNode request = JSON.readTree(body);
        asked.add(request);
        if (closed) {
            gate.awaitAdvance(gate.getPhase());
        }
        if (modelFailures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            answer(exchange, 401, "{\"error\":{\"code\":\"invalid_api_key\"}}");
            return;
        }
        StringBuilder said = new StringBuilder("Entendi:");
        for (JsonNode message : request.get("messages")) {
            switch (message.get("role").asText()) {
                case "user" ->
                        said.append(" <").append(message.get("content").asText()).append('>');
                case "assistant" -> said.setLength("Entendi:".length());
                default -> {}
            }
        }
        answer(
                exchange,
                200,
                JSON.writeValueAsString(
                        Map.of(
                                "model",
                                "test-model",
                                "choices",
                                List.of(
                                        Map.of(
                                                "message",
                                                Map.of(
                                                        "role",
                                                        "assistant",
                                                        "content",
                                                        said.toString()),
                                                "finish_reason",
                                                "stop")),
                                "usage",
                                Map.of("prompt_tokens", 10, "completion_tokens", 5))));
    }

    private void control(HttpExchange exchange, String path, String body) throws IOException {
        switch (path) {
            case "/control/sent" -> answer(exchange, 200, array(sent).toString());
            case "/control/asked" -> answer(exchange, 200, array(asked).toString());
            case "/control/close" -> {
                closed = true;
                answer(exchange, 200, "{}");
            }
            case "/control/open" -> {
                closed = false;
                gate.arrive();
                answer(exchange, 200, "{}");
            }
            case "/control/zapi-fails" -> {
                String[] words = body.split(" ", -1);
                failWith = Integer.parseInt(words[0]);
                zapiFailures.set(Integer.parseInt(words[1]));
                answer(exchange, 200, "{}");
            }
            case "/control/zapi-loses" -> {
                lostAnswers.set(Integer.parseInt(body));
                answer(exchange, 200, "{}");
            }
            case "/control/model-fails" -> {
                modelFailures.set(Integer.parseInt(body));
                answer(exchange, 200, "{}");
            }
            default -> answer(exchange, 404, "{}");
        }
    }

    private static ArrayNode array(List<JsonNode> nodes) {
        return JSON.createArrayNode().addAll(nodes);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
