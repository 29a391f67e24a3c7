package dev.ponte.conversation.responder;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /chat/completions}. Built by hand, because the name of a field is a
 * setting and absent fields must stay absent: reasoning models refuse some that others need.
 *
 * @param tokenField {@code max_tokens} or {@code max_completion_tokens}
 * @param safetyIdentifier a hash, never a person's data
 */
record ChatRequest(
        String model,
        OptionalDouble temperature,
        String tokenField,
        int maxTokens,
        @Nullable String safetyIdentifier,
        List<ChatMessage> messages) {

    private static final JsonMapper JSON = new JsonMapper();

    ChatRequest with(List<ChatMessage> others) {
        return new ChatRequest(model, temperature, tokenField, maxTokens, safetyIdentifier, others);
    }

    String json() {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", model);
        ArrayNode said = body.putArray("messages");
        for (ChatMessage message : messages) {
            said.addObject().put("role", message.role()).put("content", message.content());
        }
        temperature.ifPresent(value -> body.put("temperature", value));
        body.put(tokenField, maxTokens);
        if (safetyIdentifier != null) {
            body.put("safety_identifier", safetyIdentifier);
        }
        return body.toString();
    }
}
