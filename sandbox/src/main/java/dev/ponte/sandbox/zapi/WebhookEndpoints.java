package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.zapi.CallbackUrls.Slot;
import dev.ponte.sandbox.zapi.ZapiApi.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code PUT update-webhook-*} family. */
final class WebhookEndpoints {
    private final ZapiRules rules;
    private final CallbackUrls urls;

    WebhookEndpoints(ZapiRules rules, CallbackUrls urls) {
        this.rules = rules;
        this.urls = urls;
    }

    Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        for (Slot slot : Slot.values()) {
            methods.put(slot.method, Method.of("PUT", (call, rest, twist) -> one(call, slot)));
        }
        methods.put("update-every-webhooks", Method.of("PUT", (call, rest, twist) -> every(call)));
        methods.put(
                "update-notify-sent-by-me",
                Method.of("PUT", (call, rest, twist) -> notifySentByMe(call)));
        return methods;
    }

    private Decision one(Call call, Slot slot) {
        Optional<String> url = url(call);
        url.ifPresent(value -> urls.register(slot, value));
        return url.map(value -> done()).orElseGet(WebhookEndpoints::badUrl);
    }

    private Decision every(Call call) {
        Optional<String> url = url(call);
        if (url.isEmpty()) {
            return badUrl();
        }
        for (Slot slot : Slot.values()) {
            urls.register(slot, url.get());
        }
        body(call).map(body -> body.get("notifySentByMe")).ifPresent(this::notify);
        return done();
    }

    private Decision notifySentByMe(Call call) {
        Optional<JsonNode> on = body(call).map(body -> body.get("notifySentByMe"));
        on.ifPresent(this::notify);
        return on.map(value -> done())
                .orElseGet(
                        () -> Decision.answer(ZapiErrors.error(400, "notifySentByMe is required")));
    }

    private void notify(JsonNode on) {
        urls.notifySentByMe(on.asBoolean());
    }

    /** A URL, or an empty text, which switches the callback off. */
    private Optional<String> url(Call call) {
        return body(call)
                .map(body -> body.get("value"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(value -> value.isBlank() || fits(value));
    }

    private boolean fits(String url) {
        String pattern =
                rules.httpsOnly() ? "https://[^\\s/]+(/\\S*)?" : "https?://[^\\s/]+(/\\S*)?";
        return url.matches(pattern);
    }

    private static Optional<JsonNode> body(Call call) {
        return call.body().jsonObject();
    }

    private static Decision done() {
        return Decision.answer(Answer.json(200, Json.object().put("value", true)));
    }

    private static Decision badUrl() {
        return Decision.answer(ZapiErrors.error(400, "value must be a URL"));
    }
}
