package dev.ponte.sandbox.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final OpenAi llm = new OpenAi();

    @Test
    void wholeAnswerHasTheDocumentedFields() {
        JsonNode body = Calls.body(llm.chat(OpenAi.request("", "oi")));

        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "object",
                        "created",
                        "model",
                        "choices",
                        "usage",
                        "service_tier",
                        "system_fingerprint");
        assertThat(body.path("object").asText()).isEqualTo("chat.completion");
        assertThat(body.path("created").asLong()).isEqualTo(Calls.NOW.getEpochSecond());
        assertThat(body.path("model").asText()).isEqualTo("gpt-4o");
    }

    @Test
    void tokensAreCharactersByFour() {
        JsonNode usage = Calls.body(llm.chat(OpenAi.request("", "12345678", "1"))).path("usage");

        assertThat(usage.path("prompt_tokens").asInt()).isEqualTo(3);
        assertThat(usage.path("completion_tokens").asInt())
                .isEqualTo(Tokens.of("Entendi: \"12345678\" / \"1\". Como posso ajudar?"));
        assertThat(usage.path("total_tokens").asInt())
                .isEqualTo(3 + usage.path("completion_tokens").asInt());
    }

    @Test
    void streamedPiecesMakeTheWholeAnswer() {
        List<JsonNode> events = events(OpenAi.request(",\"stream\":true", "um texto 🎉 comprido"));

        String content =
                events.stream()
                        .map(event -> event.path("choices").path(0).path("delta"))
                        .map(delta -> delta.path("content").asText(""))
                        .collect(Collectors.joining());
        assertThat(content).isEqualTo("Entendi: \"um texto 🎉 comprido\". Como posso ajudar?");
        assertThat(events.getFirst().path("choices").get(0).path("delta").path("role").asText())
                .isEqualTo("assistant");
        assertThat(events.getLast().path("choices").get(0).path("finish_reason").asText())
                .isEqualTo("stop");
        assertThat(events).noneMatch(event -> event.has("usage"));
    }

    @Test
    void streamedUsageComesLastAndOnlyWhenAskedFor() {
        List<JsonNode> events =
                events(
                        OpenAi.request(
                                ",\"stream\":true,\"stream_options\":{\"include_usage\":true}",
                                "oi"));

        assertThat(events.getLast().path("choices")).isEmpty();
        assertThat(events.getLast().path("usage").path("total_tokens").asInt()).isPositive();
        assertThat(events.subList(0, events.size() - 1))
                .allMatch(event -> event.has("usage") && event.path("usage").isNull());
    }

    @Test
    void streamedToolCallTellsIdAndNameOnce() {
        List<JsonNode> events = events(OpenAi.request(",\"stream\":true", "#ferramenta-invalida"));

        List<JsonNode> calls =
                events.stream()
                        .map(event -> event.path("choices").path(0).path("delta"))
                        .map(delta -> delta.path("tool_calls").path(0))
                        .filter(call -> !call.isMissingNode())
                        .toList();
        assertThat(calls.stream().filter(call -> call.has("id"))).hasSize(1);
        assertThat(calls.stream().filter(call -> call.path("function").has("name"))).hasSize(1);
        assertThat(
                        calls.stream()
                                .map(call -> call.path("function").path("arguments").asText())
                                .collect(Collectors.joining()))
                .isEqualTo("{\"valor\": ");
    }

    /** The events without the terminator, which must be there. */
    private List<JsonNode> events(String body) {
        Answer.Streamed stream = (Answer.Streamed) llm.chat(body);
        assertThat(stream.headers()).containsEntry("content-type", "text/event-stream");
        List<String> lines = stream.parts().stream().map(Payload::text).toList();
        assertThat(lines).allMatch(line -> line.startsWith("data: ") && line.endsWith("\n\n"));
        assertThat(lines.getLast()).isEqualTo("data: [DONE]\n\n");
        return lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.substring(6).getBytes(StandardCharsets.UTF_8))
                .map(bytes -> Json.read(bytes).orElseThrow())
                .toList();
    }
}
