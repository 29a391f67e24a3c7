package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** An LLM for tests, without its edge. */
final class OpenAi {
    static final String CHAT = "/openai/v1/chat/completions";
    static final String BEARER = "Bearer sk-sandbox";

    final Scripts scripts = new Scripts();
    final Transcripts transcripts = new Transcripts("texto de sempre");
    final OpenAiApi api =
            new OpenAiApi(
                    "sk-sandbox",
                    List.of("gpt-4o", "whisper-1"),
                    Duration.ZERO,
                    new Replies(scripts),
                    new Transcription(transcripts),
                    new RateWindow(100));

    Answer chat(String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "authorization";
        all[1] = BEARER;
        return api.answer(Calls.json("POST", CHAT, body, all), null);
    }

    /** The choice that answers these messages of a user. */
    JsonNode choice(String... userTexts) {
        return Calls.body(chat(request("", userTexts))).path("choices").get(0);
    }

    String content(String... userTexts) {
        return choice(userTexts).path("message").path("content").asText();
    }

    /**
     * @param more further fields, each with a comma in front
     */
    static String request(String more, String... userTexts) {
        String messages =
                List.of(userTexts).stream()
                        .map(text -> "{\"role\":\"user\",\"content\":%s}".formatted(quoted(text)))
                        .collect(Collectors.joining(","));
        return "{\"model\":\"gpt-4o\",\"messages\":[%s]%s}".formatted(messages, more);
    }

    private static String quoted(String text) {
        return new Payload(Json.bytes(text)).text();
    }
}
