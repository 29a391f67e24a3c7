package dev.ponte.sandbox.openai;

import dev.ponte.sandbox.door.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what the model says to a request: the same to the same, always. */
final class Replies {
    private static final String PARAGRAPH =
            "Este é um parágrafo comprido, para que se veja como uma resposta longa é dividida em"
                    + " várias mensagens sem que uma frase se quebre no meio.";
    private static final int PARAGRAPHS = 60;
    private static final String REFUSAL = "Desculpe, não posso ajudar com isso.";

    private final Scripts scripts;

    Replies(Scripts scripts) {
        this.scripts = scripts;
    }

    /**
     * @param asked the kind the request's header names
     */
    Reply to(ChatRequest request, Optional<String> asked) {
        String last = request.lastUserText();
        Reply reply =
                scripts.match(last)
                        .map(script -> scripted(script, request))
                        .or(
                                () ->
                                        asked.flatMap(ReplyKind::named)
                                                .or(() -> ReplyKind.tagged(last))
                                                .map(kind -> ofKind(kind, request)))
                        .orElseGet(() -> usual(request));
        return bounded(reply, request);
    }

    private static Reply scripted(Script script, ChatRequest request) {
        return switch (script.kind()) {
            case TEXT -> Reply.text(script.text(quoting(request)));
            case REFUSAL -> new Reply.Refusal(script.text(REFUSAL));
            case TRUNCATED -> new Reply.Text(script.text(quoting(request)), "length");
            case TOOL -> new Reply.ToolCall(script.tool(tool(request)), script.text("{}"));
            case LONG, EMPTY, INVALID_ARGUMENTS, JSON -> ofKind(script.kind(), request);
        };
    }

    private static Reply ofKind(ReplyKind kind, ChatRequest request) {
        return switch (kind) {
            case TEXT -> Reply.text(quoting(request));
            case LONG -> Reply.text((PARAGRAPH + "\n\n").repeat(PARAGRAPHS).strip());
            case REFUSAL -> new Reply.Refusal(REFUSAL);
            case EMPTY -> Reply.text("");
            case TRUNCATED -> new Reply.Text(half(quoting(request)), "length");
            case INVALID_ARGUMENTS -> new Reply.ToolCall(tool(request), "{\"valor\": ");
            case TOOL -> new Reply.ToolCall(tool(request), "{}");
            case JSON -> Reply.text(json(request));
        };
    }

    private static Reply usual(ChatRequest request) {
        return Reply.text(request.jsonOnly() ? json(request) : quoting(request));
    }

    private static String json(ChatRequest request) {
        Object value =
                request.schema() == null
                        ? Map.of("resposta", quoting(request))
                        : SchemaSample.of(request.schema());
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }

    /** Quotes every message it answers, so that one sees which those were. */
    static String quoting(ChatRequest request) {
        List<String> unanswered = request.unanswered();
        if (unanswered.isEmpty()) {
            return "Olá! Como posso ajudar?";
        }
        return unanswered.stream()
                .map(text -> '"' + text + '"')
                .collect(Collectors.joining(" / ", "Entendi: ", ". Como posso ajudar?"));
    }

    private static String tool(ChatRequest request) {
        return request.tools().isEmpty() ? "ferramenta" : request.tools().getFirst();
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }

    /** Cuts what is longer than the request allows, as the real one does. */
    private static Reply bounded(Reply reply, ChatRequest request) {
        Integer max = request.maxTokens();
        if (max != null && reply instanceof Reply.Text text && text.tokens() > max) {
            return new Reply.Text(text.content().substring(0, Math.max(0, max) * 4), "length");
        }
        return reply;
    }
}
