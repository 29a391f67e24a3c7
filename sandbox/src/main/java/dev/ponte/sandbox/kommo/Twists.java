package dev.ponte.sandbox.kommo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.oauth.OAuthProblem;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Kommo as it is on its odd days. */
final class Twists {
    private static final String TOKENS = "/oauth2/access_token";

    private final int heavyBatch;

    /**
     * @param heavyBatch items of a write that are just not too many
     */
    Twists(int heavyBatch) {
        this.heavyBatch = heavyBatch;
    }

    Answer answer(Call call, FaultKind twist, Function<Call, Answer> usual) {
        return switch (twist) {
            case HEAVY_BATCH ->
                    heavy(call) ? Problems.gateway(504, "Gateway Time-out") : usual.apply(call);
            case REFRESH_REVOKED ->
                    call.path().endsWith(TOKENS)
                            ? OAuthProblem.hint("Token has been revoked").answer()
                            : usual.apply(call);
            case ODD_LISTS -> changed(usual.apply(call), Twists::listsAsMaps);
            case ODD_ENUMS -> changed(usual.apply(call), body -> named(body, "enums"));
            case ODD_RESULT -> changed(usual.apply(call), body -> named(body, "result"));
            case UNKNOWN_KEYS -> changed(usual.apply(call), Twists::withUnknownKeys);
            default -> usual.apply(call);
        };
    }

    private boolean heavy(Call call) {
        return Json.read(call.body().bytes())
                .filter(JsonNode::isArray)
                .filter(items -> items.size() > heavyBatch)
                .isPresent();
    }

    private static Answer changed(Answer answer, UnaryOperator<JsonNode> change) {
        if (!(answer instanceof Answer.Whole whole) || whole.body().size() == 0) {
            return answer;
        }
        return Json.read(whole.body().bytes())
                .map(change)
                .<Answer>map(
                        body ->
                                new Answer.Whole(
                                        whole.status(),
                                        whole.headers(),
                                        new Payload(Json.bytes(body))))
                .orElse(answer);
    }

    private static JsonNode asMap(JsonNode list) {
        ObjectNode map = Json.object();
        for (int i = 0; i < list.size(); i++) {
            map.set(String.valueOf(i), list.get(i));
        }
        return map;
    }

    private static JsonNode listsAsMaps(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(listsAsMaps(each.getValue())));
        } else if (node instanceof ArrayNode array) {
            ArrayNode inside = array.arrayNode();
            array.forEach(each -> inside.add(listsAsMaps(each)));
            return asMap(inside);
        }
        return node;
    }

    private static JsonNode named(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            for (var each : object.properties()) {
                JsonNode value = each.getValue();
                boolean odd = each.getKey().equals(name) && value.isArray();
                each.setValue(odd ? asMap(value) : named(value, name));
            }
        } else {
            node.forEach(each -> named(each, name));
        }
        return node;
    }

    private static JsonNode withUnknownKeys(JsonNode node) {
        node.forEach(Twists::withUnknownKeys);
        if (node instanceof ObjectNode object) {
            object.put("new_flag", true).putObject("new_object").put("inside", 1);
        }
        return node;
    }
}
