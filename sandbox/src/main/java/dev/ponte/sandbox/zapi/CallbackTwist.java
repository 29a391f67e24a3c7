package dev.ponte.sandbox.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;

/** Spoils a callback's body as ordered. */
final class CallbackTwist {
    private CallbackTwist() {}

    static Callback apply(FaultKind fault, Callback callback) {
        ObjectNode body = callback.body().deepCopy();
        switch (fault) {
            case NO_MESSAGE_ID -> body.remove("messageId");
            case NULL_TEXT -> body.putNull("text");
            case SECONDS -> inSeconds(body);
            default -> {
                return callback;
            }
        }
        return new Callback(callback.kind(), body);
    }

    private static void inSeconds(ObjectNode body) {
        JsonNode moment = body.get("momment");
        if (moment != null && moment.asLong() > 100_000_000_000L) {
            body.put("momment", moment.asLong() / 1000);
        }
    }
}
