package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.zapi.Decision.ConnectionChange;
import dev.ponte.sandbox.zapi.ZapiApi.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The send methods, marking as read, deleting, and the queue. */
final class SendEndpoints {
    private static final int LONGEST_PAGE = 1_000;

    private final Instance instance;

    SendEndpoints(Instance instance) {
        this.instance = instance;
    }

    Map<String, Method> methods() {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (String name : SendRequest.METHODS) {
            methods.put(
                    name, Method.of("POST", (call, rest, twist) -> send(name, call, rest, twist)));
        }
        methods.put("read-message", Method.of("POST", (call, rest, twist) -> done()));
        methods.put("messages", Method.of("DELETE", (call, rest, twist) -> done()));
        methods.put("queue", new Method(Set.of("POST", "DELETE"), this::queue));
        return methods;
    }

    private Decision send(String name, Call call, List<String> rest, @Nullable FaultKind twist) {
        Optional<JsonNode> body = call.body().jsonObject();
        if (body.isEmpty()) {
            return refused("invalid JSON body");
        }
        String extension = rest.isEmpty() ? null : rest.getFirst();
        return switch (SendRequest.read(name, extension, body.get())) {
            case SendRequest.Invalid invalid -> refused(invalid.error());
            case SendRequest.Valid valid -> queue(valid.message(), call, twist);
        };
    }

    private Decision queue(Outgoing message, Call call, @Nullable FaultKind twist) {
        String error = twist == FaultKind.DELIVERY_ERROR ? "Message could not be delivered" : null;
        return instance.send(message, call.at(), twist == FaultKind.DISCONNECTED, error)
                .map(
                        sending ->
                                new Decision(
                                        accepted(sending.accepted()),
                                        sending.leaving(),
                                        ConnectionChange.NONE))
                .orElseGet(() -> refused("queue is full"));
    }

    private static Answer accepted(Queued message) {
        return Answer.json(
                200,
                Json.object()
                        .put("zaapId", message.zaapId())
                        .put("messageId", message.messageId())
                        .put("id", message.messageId()));
    }

    private Decision queue(Call call, List<String> rest, @Nullable FaultKind twist) {
        if (call.method().equals("POST")) {
            return Decision.answer(page(call));
        }
        if (rest.isEmpty()) {
            instance.clearQueue();
        } else {
            instance.remove(rest.getFirst());
        }
        return done();
    }

    /** The paging state is the zaapId of the last message of the page before. */
    private Answer page(Call call) {
        JsonNode order = call.body().jsonObject().orElseGet(Json::object);
        int size = Math.clamp(order.path("pageSize").asInt(20), 1, LONGEST_PAGE);
        String after = order.path("pagingState").asText("");
        List<Queued> all = instance.queue();
        List<String> ids = all.stream().map(Queued::zaapId).toList();
        int from = after.isEmpty() ? 0 : ids.indexOf(after) + 1;
        List<Queued> page = all.subList(from, Math.min(all.size(), from + size));
        boolean more = from + page.size() < all.size();
        return Answer.json(
                200,
                Map.of(
                        "messages",
                        page.stream().map(SendEndpoints::shown).toList(),
                        "pagingState",
                        more ? page.getLast().zaapId() : "",
                        "hasMore",
                        more));
    }

    private static Map<String, Object> shown(Queued message) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("_id", message.zaapId());
        shown.put("Phone", message.message().phone());
        shown.put("Message", message.message().summary());
        shown.put("MessageId", message.messageId());
        shown.put("ZaapId", message.zaapId());
        shown.put("Created", message.created().toEpochMilli());
        return shown;
    }

    private static Decision refused(String error) {
        return Decision.answer(ZapiErrors.error(400, error));
    }

    private static Decision done() {
        return Decision.answer(Answer.empty(204));
    }
}
