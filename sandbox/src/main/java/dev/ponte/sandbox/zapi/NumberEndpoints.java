package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.zapi.Numbers.Registration;
import dev.ponte.sandbox.zapi.ZapiApi.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether numbers are on WhatsApp. */
final class NumberEndpoints {
    private static final int MOST = 50_000;

    private final ZapiRules rules;
    private final Numbers numbers;

    NumberEndpoints(ZapiRules rules, Numbers numbers) {
        this.rules = rules;
        this.numbers = numbers;
    }

    Map<String, Method> methods() {
        return Map.of(
                "phone-exists", Method.of("GET", this::one),
                "phone-exists-batch", Method.of("POST", this::batch));
    }

    private Decision one(Call call, List<String> rest, @Nullable FaultKind twist) {
        if (rest.isEmpty()) {
            return Decision.answer(ZapiErrors.error(400, "phone is invalid"));
        }
        Registration found = numbers.find(rest.getFirst());
        ObjectNode body =
                Json.object().put("exists", found.exists()).put("phone", found.registeredAs());
        body.put("lid", found.exists() ? found.lid() : null);
        return Decision.answer(Answer.json(200, rules.phoneExistsAsArray() ? List.of(body) : body));
    }

    private Decision batch(Call call, List<String> rest, @Nullable FaultKind twist) {
        JsonNode phones =
                call.body().jsonObject().map(body -> body.path("phones")).orElseGet(Json::object);
        if (!phones.isArray() || phones.size() > MOST) {
            return Decision.answer(ZapiErrors.error(400, "phones is invalid"));
        }
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode phone : phones) {
            Registration registration = numbers.find(phone.asText());
            ObjectNode body =
                    Json.object()
                            .put("exists", registration.exists())
                            .put("inputPhone", phone.asText())
                            .put("outputPhone", registration.registeredAs());
            body.put("lid", registration.exists() ? registration.lid() : null);
            found.add(body);
        }
        return Decision.answer(Answer.json(200, found));
    }
}
