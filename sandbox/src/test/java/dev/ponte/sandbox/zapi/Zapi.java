package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Calls;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A Z-API for tests, without its edge. */
final class Zapi {
    static final String BASE = "/zapi/instances/INST/token/TOK/";
    static final URI MEDIA = URI.create("http://sandbox/zapi/media");
    static final ZapiRules RULES = rules(Optional.of("CT"), false, false, 1_000);

    final ZapiRules rules;
    final Numbers numbers = new Numbers();
    final Instance instance;
    final CallbackUrls urls;
    final MediaShelf media = new MediaShelf(MEDIA, new Ids(new Random(1)));
    final ZapiApi api;

    Zapi() {
        this(RULES);
    }

    Zapi(ZapiRules rules) {
        this.rules = rules;
        this.instance = new Instance(rules, numbers, new Random(1));
        this.urls =
                new CallbackUrls(
                        kind -> URI.create("http://ponte/webhook/" + kind.segment()),
                        rules.notifySentByMe());
        Map<String, ZapiApi.Method> methods = new HashMap<>(new SendEndpoints(instance).methods());
        methods.putAll(new InstanceEndpoints(rules, instance, urls).methods());
        methods.putAll(new NumberEndpoints(rules, numbers).methods());
        methods.putAll(new WebhookEndpoints(rules, urls).methods());
        this.api = new ZapiApi(rules, media, methods);
    }

    static ZapiRules rules(
            Optional<String> clientToken, boolean asArray, boolean httpsOnly, int queueLimit) {
        return new ZapiRules(
                "INST",
                "TOK",
                clientToken,
                "5551911112222",
                "Loja",
                MEDIA,
                400,
                403,
                asArray,
                httpsOnly,
                true,
                false,
                queueLimit);
    }

    Answer get(String method) {
        return api.answer(Calls.get(BASE + method, "client-token", "CT"), null).answer();
    }

    Answer post(String method, String body) {
        return json("POST", method, body, null).answer();
    }

    Answer put(String method, String body) {
        return json("PUT", method, body, null).answer();
    }

    Decision json(String verb, String method, String body, @Nullable FaultKind twist) {
        return api.answer(Calls.json(verb, BASE + method, body, "client-token", "CT"), twist);
    }

    Answer call(Call call) {
        return api.answer(call, null).answer();
    }

    static JsonNode body(Answer answer) {
        return Calls.body(answer);
    }
}
