package dev.ponte.sandbox.kommo.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code webhooks}: bodies are objects here, also that of DELETE. */
public final class SubscriptionEndpoints {

    private final Account account;
    private final Subscriptions subscriptions;
    private final int mostInvalid;

    public SubscriptionEndpoints(Account account, Subscriptions subscriptions, int mostInvalid) {
        this.mostInvalid = mostInvalid;
        this.account = account;
        this.subscriptions = subscriptions;
    }

    public Answer answer(Request request) {
        if (!account.admin()) {
            return Problems.forbidden();
        }
        if (!account.plan().automation()) {
            return Problems.paymentRequired();
        }
        if (request.depth() > 1) {
            return Problems.notFound("Cannot %s %s".formatted(request.method(), request.self()));
        }
        return switch (request.method()) {
            case "GET" -> list(request);
            case "POST" -> subscribe(request);
            case "DELETE" -> unsubscribe(request);
            default -> Problems.methodNotAllowed();
        };
    }

    private Answer list(Request request) {
        String wanted = request.params().at("filter", "destination").asText();
        List<Subscription> found =
                subscriptions.all().stream()
                        .filter(
                                each ->
                                        wanted.isEmpty()
                                                || each.destination().toString().equals(wanted))
                        .toList();
        return found.isEmpty()
                ? Hal.noContent()
                : Hal.whole(200, request, "webhooks", found, this::json);
    }

    private ObjectNode json(Subscription each) {
        ObjectNode body =
                Json.object()
                        .put("id", each.id())
                        .put("destination", each.destination().toString())
                        .put("created_at", each.createdAt())
                        .put("updated_at", each.updatedAt())
                        .put("account_id", account.id())
                        .put("created_by", each.createdBy())
                        .put("sort", each.sort())
                        .put("disabled", each.health().disabled());
        body.set("settings", Json.array(each.settings()));
        return body;
    }

    private Answer subscribe(Request request) {
        Checks checks = new Checks();
        Input input = checks.input(request.item(), 0);
        Optional<URI> destination = destination(input);
        List<String> settings = settings(input);
        int sort = (int) input.integer("sort", 1);
        checks.refuseIfWrong();
        URI url = destination.orElseThrow();
        Optional<Subscription> before = subscriptions.find(url);
        if (before.isEmpty() && subscriptions.all().size() >= Subscriptions.MOST) {
            return Problems.unprocessable("Webhooks limit exceeded");
        }
        Subscription after =
                new Subscription(
                        before.map(Subscription::id).orElseGet(account.ids()::other),
                        url,
                        settings,
                        sort,
                        before.map(Subscription::createdAt).orElse(request.seconds()),
                        request.seconds(),
                        request.userId(),
                        before.map(Subscription::health)
                                .orElseGet(() -> new HookHealth(mostInvalid)));
        subscriptions.put(after);
        return Hal.answer(201, json(after));
    }

    private static Optional<URI> destination(Input input) {
        String text = input.requiredText("destination");
        try {
            URI url = URI.create(text);
            if (url.getHost() != null
                    && (text.startsWith("http://") || text.startsWith("https://"))) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException notAUri) {
            // Told below, as any address that cannot be called.
        }
        input.wrong("InvalidUrl", "destination", "This value is not a valid URL.");
        return Optional.empty();
    }

    private static List<String> settings(Input input) {
        List<String> settings = new ArrayList<>();
        JsonNode sent = input.node().path("settings");
        if (!sent.isArray() || sent.isEmpty()) {
            input.wrong("FieldMissing", "settings", "This field is missing.");
        }
        int index = 0;
        for (JsonNode code : sent) {
            if (!Codes.known(code.asText())) {
                input.notAChoice("settings." + index);
            }
            settings.add(code.asText());
            index++;
        }
        return List.copyOf(settings);
    }

    private Answer unsubscribe(Request request) {
        String destination = request.item().path("destination").asText();
        return subscriptions.remove(destination)
                ? Hal.noContent()
                : Problems.notFound("Webhook not found");
    }
}
