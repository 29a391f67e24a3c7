package dev.ponte.sandbox.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.entity.EntityApi;
import dev.ponte.sandbox.kommo.hal.Params;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import dev.ponte.sandbox.kommo.hook.Subscriptions;
import dev.ponte.sandbox.kommo.seed.Seeder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The master account as an integration with a good token sees it. */
final class Office {
    static final String BASE = "http://127.0.0.1:8090/kommo/master";

    final Account account;
    final Configuration configuration;
    final Subscriptions subscriptions = new Subscriptions();
    final List<Hook> told = new ArrayList<>();
    final EntityApi entities;
    final AccountApi api;

    Office() {
        this(new Seeder(31_987_654, "master").master());
    }

    Office(Seeder.Seeded seeded) {
        account = seeded.account();
        configuration = seeded.configuration();
        entities =
                new EntityApi(
                        account, configuration, new HookHead(account, "kommo.com"), told::add);
        api = new AccountApi(account, configuration, entities, subscriptions, 100);
    }

    Answer call(String method, String pathAndQuery, String body) {
        String[] parts = pathAndQuery.split("\\?", 2);
        String query = parts.length > 1 ? parts[1] : "";
        try {
            return api.answer(
                    new Request(
                            method,
                            BASE,
                            Arrays.asList(parts[0].split("/")),
                            query,
                            Params.of(query),
                            Payload.of(body),
                            account.ids().owner(),
                            Calls.NOW));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    /** The body of a list or thing that is there. */
    JsonNode read(String path) {
        return body(get(path));
    }

    JsonNode post(String path, String body) {
        return body(call("POST", path, body));
    }

    JsonNode patch(String path, String body) {
        return body(call("PATCH", path, body));
    }

    int delete(String path) {
        return call("DELETE", path, "").status();
    }

    static JsonNode body(Answer answer) {
        return Json.read(((Answer.Whole) answer).body().bytes()).orElseThrow();
    }
}
