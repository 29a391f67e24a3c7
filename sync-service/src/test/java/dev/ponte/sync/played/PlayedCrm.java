package dev.ponte.sync.played;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** crm-connector's accounts: added, listed, removed, refused as it does. */
public final class PlayedCrm implements AutoCloseable {

    private static final String ACCOUNTS = "/api/kommo/accounts";

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, JsonObject> accounts = new ConcurrentSkipListMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger webhookErrors = new AtomicInteger();
    private final PlayedKommo kommo = new PlayedKommo();

    PlayedCrm() {
        vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(Integer.getInteger(CrmPort.PORT), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** What arrived. */
    public record Call(
            String line,
            @Nullable String authorization,
            @Nullable String apiKey,
            @Nullable String language,
            String body) {}

    /** Behind it; empty until a test adds accounts there. */
    public PlayedKommo kommo() {
        return kommo;
    }

    /** All calls, in their order. */
    public List<Call> calls() {
        return calls;
    }

    /** The calls that change something. */
    public List<String> changes() {
        return calls.stream().map(Call::line).filter(line -> !line.startsWith("GET")).toList();
    }

    /** The webhook beside it answers 500 so many times. */
    public void webhookFails(int times) {
        webhookErrors.set(times);
    }

    /** What was sent to the webhook, failed attempts too. */
    public List<JsonObject> hooked() {
        return calls.stream()
                .filter(call -> call.line().startsWith("POST /slack/"))
                .map(call -> new JsonObject(call.body()))
                .toList();
    }

    /** It has this account. */
    public PlayedCrm has(String account) {
        accounts.put(account, account(account, account + ".kommo.com", "connected"));
        return this;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static JsonObject account(String account, String address, String state) {
        return new JsonObject()
                .put("account", account)
                .put("base_url", "https://" + address)
                .put("auth", "token")
                .put("state", state)
                .put("paused", false);
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/internal/pace")) {
            // Whoever shows a run asks for it, and remembers it: no call of the test's own.
            end(request, 200, new JsonObject().put("per_account", 6.5).put("in_all", 7));
            return;
        }
        request.body()
                .onSuccess(
                        body -> {
                            if (kommo.has(request.path())) {
                                kommo.handle(request, body.toString());
                                return;
                            }
                            calls.add(
                                    new Call(
                                            request.method() + " " + request.path(),
                                            request.getHeader("Authorization"),
                                            request.getHeader("X-API-Key"),
                                            request.getHeader("Accept-Language"),
                                            body.toString()));
                            answer(request, body.toString());
                        });
    }

    private void answer(HttpServerRequest request, String body) {
        if (request.path().startsWith("/slack/")) {
            boolean fails = webhookErrors.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            request.response().setStatusCode(fails ? 500 : 200).end("ok");
            return;
        }
        String account = request.path().substring(ACCOUNTS.length()).replaceFirst("^/", "");
        String method = request.method().name();
        if (account.endsWith("/sign-in")) {
            end(request, 200, new JsonObject().put("url", "https://www.kommo.com/oauth?state=s"));
        } else if (account.isEmpty() && method.equals("GET")) {
            JsonArray all = new JsonArray();
            accounts.values().forEach(all::add);
            end(request, 200, new JsonObject().put("accounts", all));
        } else if (account.isEmpty()) {
            add(request, new JsonObject(body));
        } else if (!accounts.containsKey(account)) {
            problem(request, 404, "not-found", "There is nothing here");
        } else if (method.equals("DELETE")) {
            accounts.remove(account);
            request.response().setStatusCode(204).end();
        } else {
            end(request, 200, accounts.get(account));
        }
    }

    private void add(HttpServerRequest request, JsonObject wanted) {
        String account = wanted.getString("account");
        String address = wanted.getString("address");
        String token = wanted.getString("token");
        if (token == null && wanted.getJsonObject("integration") == null) {
            problem(request, 400, "kommo-right-missing", "Say how we are let in");
        } else if (!address.endsWith(".kommo.com")) {
            problem(request, 400, "kommo-address-not-allowed", "No Kommo account may be there");
        } else if (accounts.containsKey(account)) {
            problem(request, 409, "kommo-account-taken", "There is an account of this name");
        } else {
            accounts.put(account, account(account, address, token == null ? "new" : "connected"));
            end(request, 201, accounts.get(account));
        }
    }

    private static void problem(HttpServerRequest request, int status, String code, String title) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(
                        new JsonObject()
                                .put("type", "urn:ponte:problem:" + code)
                                .put("title", title)
                                .put("status", status)
                                .encode());
    }

    private static void end(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }
}
