package dev.ponte.conversation.responder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kit.text.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a model's message what a customer may read. Pure. */
final class AnswerText {

    private static final Pattern THOUGHT =
            Pattern.compile("(?is)<(think|thinking|reasoning)>.*?(</\\1>|\\z)");
    // Some chat templates swallow the opening tag, so that only the closing one arrives.
    private static final Pattern REST_OF_THOUGHT =
            Pattern.compile("(?is)\\A.*</(think|thinking|reasoning)>");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s|\\z)|\\n");

    private AnswerText() {}

    /** The content, a string or parts of text, that can be stored; blank when there is none. */
    static String content(JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return CleanText.of(content.asText(""));
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return CleanText.of(text.toString());
    }

    /** Without the model's reasoning. */
    static String withoutThoughts(String content) {
        String open = THOUGHT.matcher(content).replaceAll("");
        return REST_OF_THOUGHT.matcher(open).replaceFirst("").strip();
    }

    /** An answer cut off by the token limit, up to its last whole sentence where it has one. */
    static String wholeSentences(String text) {
        Matcher ends = SENTENCE_END.matcher(text);
        int end = 0;
        while (ends.find()) {
            end = ends.end();
        }
        return end == 0 ? text + "…" : text.substring(0, end).strip();
    }
}
