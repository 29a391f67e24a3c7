package dev.ponte.conversation.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ponte.kit.text.CleanText;

/**
 * What came back from Z-API or from something before it.
 *
 * @param json a missing node when the body is a page or nothing
 */
record ZapiReply(int status, JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static ZapiReply of(int status, String body) {
        try {
            return new ZapiReply(status, JSON.readTree(body));
        } catch (JsonProcessingException page) {
            return new ZapiReply(status, MissingNode.getInstance());
        }
    }

    boolean successful() {
        return status / 100 == 2;
    }

    /** A text of that name, that can be stored; blank when there is none. */
    String text(String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? CleanText.of(value.textValue()).strip() : "";
    }

    /** What it says went wrong; blank when nothing. For matching only: it may quote a secret. */
    String error() {
        String error = text("error");
        return error.isEmpty() ? text("message") : error;
    }
}
