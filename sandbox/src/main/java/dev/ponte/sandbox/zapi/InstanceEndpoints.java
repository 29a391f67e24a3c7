package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.zapi.Decision.ConnectionChange;
import dev.ponte.sandbox.zapi.ZapiApi.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instance itself: status, me, device, QR code, restart, disconnect, restore. */
final class InstanceEndpoints {
    /** A picture of one pixel. */
    private static final String QR =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private final ZapiRules rules;
    private final Instance instance;
    private final CallbackUrls urls;

    InstanceEndpoints(ZapiRules rules, Instance instance, CallbackUrls urls) {
        this.rules = rules;
        this.instance = instance;
        this.urls = urls;
    }

    Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        methods.put("status", Method.of("GET", this::status));
        methods.put("me", Method.of("GET", (call, rest, twist) -> ok(me(call))));
        methods.put("device", Method.of("GET", (call, rest, twist) -> ok(device())));
        methods.put("qr-code", Method.of("GET", (call, rest, twist) -> ok(qrCode())));
        methods.put("restart", Method.of("GET", (call, rest, twist) -> ok(value(true))));
        methods.put("disconnect", Method.of("GET", (call, rest, twist) -> disconnect()));
        methods.put("restore-session", Method.of("GET", this::restore));
        return methods;
    }

    private Decision status(Call call, List<String> rest, @Nullable FaultKind twist) {
        boolean up = instance.connected() && twist != FaultKind.DISCONNECTED;
        ObjectNode body = Json.object().put("connected", up);
        body.put("error", up ? null : "You are not connected.");
        body.put("smartphoneConnected", up);
        return ok(body);
    }

    private ObjectNode me(Call call) {
        ObjectNode body =
                Json.object()
                        .put("id", rules.instanceId())
                        .put("token", rules.instanceToken())
                        .put("name", rules.name())
                        .put("due", call.at().plus(Duration.ofDays(30)).toEpochMilli())
                        .put("connected", instance.connected())
                        .put("paymentStatus", "PAID")
                        .put("created", call.at().minus(Duration.ofDays(365)).toString());
        for (CallbackUrls.Slot slot : CallbackUrls.Slot.values()) {
            body.put(slot.field, urls.shown(slot));
        }
        return body.put("receiveCallbackSentByMe", urls.notifySentByMe())
                .put("autoReadMessage", false);
    }

    private ObjectNode device() {
        return Json.object().put("phone", rules.phone()).put("name", rules.name());
    }

    private ObjectNode qrCode() {
        return instance.connected()
                ? Json.object().put("connected", true)
                : Json.object().put("value", QR);
    }

    private Decision disconnect() {
        boolean was = instance.connected();
        instance.disconnect();
        return new Decision(
                Answer.json(200, value(true)),
                List.of(),
                was ? ConnectionChange.DISCONNECTED : ConnectionChange.NONE);
    }

    private Decision restore(Call call, List<String> rest, @Nullable FaultKind twist) {
        boolean was = instance.connected();
        return new Decision(
                Answer.json(200, value(true)),
                instance.connect(call.at()),
                was ? ConnectionChange.NONE : ConnectionChange.CONNECTED);
    }

    private static ObjectNode value(boolean value) {
        return Json.object().put("value", value);
    }

    private static Decision ok(ObjectNode body) {
        return Decision.answer(Answer.json(200, body));
    }
}
