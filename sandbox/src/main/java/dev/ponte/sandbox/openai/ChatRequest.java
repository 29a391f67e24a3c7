package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A chat request, as far as the answer depends on it.
 *
 * @param tools names of the functions offered
 * @param schema schema the answer must follow; null = none
 * @param jsonOnly whether the answer must be JSON
 * @param maxTokens tokens of the answer at most; null = no bound
 */
record ChatRequest(
        String model,
        List<Message> messages,
        boolean stream,
        boolean includeUsage,
        List<String> tools,
        @Nullable JsonNode schema,
        boolean jsonOnly,
        @Nullable Integer maxTokens) {

    record Message(String role, String text) {}

    /** Thrown for a body OpenAI answers with 400. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        final transient @Nullable String param;

        Malformed(String message, @Nullable String param) {
            super(message);
            this.param = param;
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    static ChatRequest read(Optional<JsonNode> json) throws Malformed {
        JsonNode body =
                json.orElseThrow(
                        () ->
                                new Malformed(
                                        "We could not parse the JSON body of your request.", null));
        String model =
                Json.text(body, "model")
                        .orElseThrow(
                                () -> new Malformed("you must provide a model parameter", null));
        JsonNode format = body.path("response_format");
        JsonNode schema = format.path("json_schema").path("schema");
        return new ChatRequest(
                model,
                messages(body.path("messages")),
                body.path("stream").asBoolean(),
                body.path("stream_options").path("include_usage").asBoolean(),
                tools(body.path("tools")),
                schema.isObject() ? schema : null,
                format.path("type").asText("text").startsWith("json"),
                maxTokens(body));
    }

    private static List<Message> messages(JsonNode messages) throws Malformed {
        if (!messages.isArray() || messages.isEmpty()) {
            throw new Malformed("Missing required parameter: 'messages'.", "messages");
        }
        List<Message> read = new ArrayList<>();
        for (JsonNode message : messages) {
            String role =
                    Json.text(message, "role")
                            .orElseThrow(
                                    () ->
                                            new Malformed(
                                                    "Missing required parameter:"
                                                            + " 'messages[].role'.",
                                                    "messages"));
            read.add(new Message(role, text(message.path("content"))));
        }
        return List.copyOf(read);
    }

    /** A text, or the text parts of a list; anything else has none. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText(""))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
    }

    private static List<String> tools(JsonNode tools) {
        return StreamSupport.stream(tools.spliterator(), false)
                .map(tool -> tool.path("function").path("name").asText(""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable Integer maxTokens(JsonNode body) {
        JsonNode max =
                body.hasNonNull("max_completion_tokens")
                        ? body.get("max_completion_tokens")
                        : body.path("max_tokens");
        return max.canConvertToInt() ? max.asInt() : null;
    }

    /** The user messages since the last answer, oldest first. */
    List<String> unanswered() {
        int from = 0;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role().equals("assistant")) {
                from = i + 1;
            }
        }
        return messages.subList(from, messages.size()).stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text)
                .toList();
    }

    /** The last thing a user said; empty when no user has. */
    String lastUserText() {
        return messages.reversed().stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text)
                .findFirst()
                .orElse("");
    }

    int promptTokens() {
        return messages.stream().mapToInt(message -> Tokens.of(message.text())).sum();
    }
}
