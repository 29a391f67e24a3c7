package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ChatRequestTest {

    private static final List<ChatMessage> SAID =
            List.of(new ChatMessage("system", "Seja breve."), new ChatMessage("user", "\"Oi\"\n"));

    @Test
    void itIsTheBodyOfTheReference() throws Exception {
        ChatRequest request =
                new ChatRequest("gpt-4o", OptionalDouble.of(0.7), "max_tokens", 500, null, SAID);

        assertThat(new JsonMapper().readTree(request.json()))
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        """
                                        {"model":"gpt-4o",
                                         "messages":[{"role":"system","content":"Seja breve."},
                                                     {"role":"user","content":"\\"Oi\\"\\n"}],
                                         "temperature":0.7,"max_tokens":500}
                                        """));
    }

    @Test
    void reasoningModelsGetTheirNameOfTheLimitAndNoTemperature() {
        ChatRequest request =
                new ChatRequest(
                        "o4", OptionalDouble.empty(), "max_completion_tokens", 900, "hash", SAID);

        assertThat(request.json())
                .contains("\"max_completion_tokens\":900", "\"safety_identifier\":\"hash\"")
                .doesNotContain("temperature", "\"max_tokens\"");
    }

    @Test
    void theSafetyIdentifierIsAHashOfTheConversation() {
        Turn turn = Talks.of(Talks.customer("Oi"));

        assertThat(SafetyIdentifier.of(turn))
                .matches("[0-9a-f]{64}")
                .isEqualTo(SafetyIdentifier.of(turn))
                .doesNotContain(Talks.CONVERSATION.toString());
    }
}
