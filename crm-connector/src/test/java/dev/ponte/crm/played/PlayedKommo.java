package dev.ponte.crm.played;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Kommo that believes the tokens it gave, and otherwise answers what it is told. Its accounts are
 * paths: {@code http://127.0.0.1:<port>/<account>}.
 */
public final class PlayedKommo implements AutoCloseable {

    public static final String CLIENT_ID = "4c0e7d1a-0000-4000-8000-000000000001";
    public static final String CLIENT_SECRET = "played-client-secret";
    public static final String REDIRECT_URI = "https://ponte.example/kommo/callback";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final Queue<Reply> tokenReplies = new ArrayDeque<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile boolean graceful = true;

    /** What arrived, tokens cut to their names. */
    public record Call(String method, String uri, String token, String body) {}

    /** What is answered instead of a plain 200. */
    public record Reply(int status, String contentType, String body, boolean torn) {

        public static Reply of(int status, String body) {
            return new Reply(status, "application/json", body, false);
        }

        public static Reply page(int status) {
            return new Reply(status, "text/html", "<html><h1>403 Forbidden</h1></html>", false);
        }

        /** Carried out, and the connection torn before the answer. */
        public static Reply lost() {
            return new Reply(0, "", "", true);
        }
    }

    /** On the port that {@link KommoPort} kept. */
    public PlayedKommo() {
        server =
                vertx.createHttpServer()
                        .requestHandler(this::handle)
                        .listen(Integer.getInteger(KommoPort.PORT), "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    public static String address(String account) {
        return "http://127.0.0.1:" + Integer.getInteger(KommoPort.PORT) + "/" + account;
    }

    /** A token of the account that is accepted from now on. */
    public String token(long accountId) {
        JsonObject claims =
                new JsonObject()
                        .put("account_id", accountId)
                        .put("api_domain", "127.0.0.1:" + server.actualPort() + "/shard")
                        .put("base_domain", "kommo.com")
                        .put("scopes", List.of("crm"))
                        .put("jti", "t" + issued.incrementAndGet())
                        .put("exp", 4_000_000_000L);
        String token = "e30." + base64(claims.encode()) + ".c2lnbmF0dXJlLXNlY3JldA";
        accepted.add(token);
        return token;
    }

    /** A code that a sign-in brought. */
    public String code(long accountId) {
        String code = "code-" + accountId + "-" + issued.incrementAndGet();
        refreshTokens.add(code);
        return code;
    }

    /** A token that was refused is accepted again. */
    public void accept(String token) {
        accepted.add(token);
    }

    /** All access tokens are refused from now on; refresh tokens go on. */
    public void expireTokens() {
        accepted.clear();
    }

    /** Nothing we gave is accepted any more. */
    public void revokeAll() {
        accepted.clear();
        refreshTokens.clear();
    }

    /** Whether a used refresh token goes on until the next pair is first used. */
    public void graceful(boolean on) {
        graceful = on;
    }

    /** The next calls of the API are answered so, one after the other, then well again. */
    public PlayedKommo next(Reply... next) {
        synchronized (replies) {
            replies.addAll(List.of(next));
        }
        return this;
    }

    public PlayedKommo nextOnTokens(Reply... next) {
        synchronized (tokenReplies) {
            tokenReplies.addAll(List.of(next));
        }
        return this;
    }

    /** The calls of the API, tokens and sign-ins left out. */
    public List<Call> calls() {
        return calls.stream().filter(call -> !call.uri().contains("/oauth2/")).toList();
    }

    public List<Call> tokenCalls() {
        return calls.stream().filter(call -> call.uri().contains("/oauth2/")).toList();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> answer(request, body.toString()));
    }

    private void answer(HttpServerRequest request, String body) {
        String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        String token = authorization.replaceFirst("^Bearer ", "");
        calls.add(new Call(request.method().name(), request.uri(), token, body));
        if (request.path().endsWith("/oauth2/access_token")) {
            tokens(request, new JsonObject(body));
        } else if (!accepted.contains(token)) {
            send(request, Reply.of(401, "{\"title\":\"Unauthorized\",\"status\":401}"));
        } else {
            send(request, planned(replies).orElseGet(() -> Reply.of(200, "{\"id\":1}")));
        }
    }

    private void tokens(HttpServerRequest request, JsonObject body) {
        Optional<Reply> planned = planned(tokenReplies);
        if (planned.isPresent() && !planned.get().torn()) {
            send(request, planned.get());
            return;
        }
        String given = body.getString("refresh_token", body.getString("code", ""));
        if (!CLIENT_SECRET.equals(body.getString("client_secret"))
                || !REDIRECT_URI.equals(body.getString("redirect_uri"))
                || !refreshTokens.contains(given)) {
            send(request, Reply.of(400, "{\"hint\":\"Token has been revoked\",\"status\":400}"));
            return;
        }
        if (!graceful || given.startsWith("code")) {
            refreshTokens.remove(given);
        }
        long account = Long.parseLong(given.replaceAll("\\D", " ").strip().split(" +")[0]);
        String refresh = "refresh-" + account + "-" + issued.incrementAndGet();
        refreshTokens.add(refresh);
        String pair =
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("expires_in", 86_400)
                        .put("access_token", token(account))
                        .put("refresh_token", refresh)
                        .encode();
        send(request, planned.orElseGet(() -> Reply.of(200, pair)));
    }

    private static Optional<Reply> planned(Queue<Reply> plan) {
        synchronized (plan) {
            return Optional.ofNullable(plan.poll());
        }
    }

    private static void send(HttpServerRequest request, Reply reply) {
        if (reply.torn()) {
            request.connection().close();
            return;
        }
        request.response()
                .setStatusCode(reply.status())
                .putHeader("Content-Type", reply.contentType())
                .putHeader("X-Request-Id", "kommo-request-1")
                .end(reply.body());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
