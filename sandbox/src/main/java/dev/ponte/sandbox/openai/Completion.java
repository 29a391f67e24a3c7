package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One completion, written in one piece or as a stream of events.
 *
 * @param id {@code chatcmpl-…}
 * @param created dated in seconds
 */
record Completion(String id, Instant created, ChatRequest request, Reply reply) {
    /** Characters a streamed event carries. */
    private static final int PIECE = 24;

    ObjectNode whole(boolean withUsage) {
        ObjectNode body = head("chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        switch (reply) {
            case Reply.Text text -> message.put("content", text.content()).putNull("refusal");
            case Reply.Refusal no -> message.putNull("content").put("refusal", no.text());
            case Reply.ToolCall call -> {
                message.putNull("content").putNull("refusal");
                ObjectNode tool = message.putArray("tool_calls").addObject();
                tool.put("id", toolCallId()).put("type", "function");
                tool.putObject("function")
                        .put("name", call.name())
                        .put("arguments", call.arguments());
            }
        }
        message.putArray("annotations");
        choice.putNull("logprobs");
        choice.put("finish_reason", reply.finishReason());
        if (withUsage) {
            body.set("usage", usage());
        }
        return body.put("service_tier", "default").put("system_fingerprint", "fp_sandbox");
    }

    private ObjectNode usage() {
        int prompt = request.promptTokens();
        int completion = reply.tokens();
        ObjectNode usage =
                Json.object()
                        .put("prompt_tokens", prompt)
                        .put("completion_tokens", completion)
                        .put("total_tokens", prompt + completion);
        usage.putObject("prompt_tokens_details").put("cached_tokens", 0).put("audio_tokens", 0);
        usage.putObject("completion_tokens_details")
                .put("reasoning_tokens", 0)
                .put("audio_tokens", 0)
                .put("accepted_prediction_tokens", 0)
                .put("rejected_prediction_tokens", 0);
        return usage;
    }

    /** The events of the stream, the terminator included. */
    List<Payload> events(boolean withUsage) {
        boolean usage = withUsage && request.includeUsage();
        List<Payload> events = new ArrayList<>();
        for (ObjectNode delta : deltas()) {
            events.add(event(chunk(delta, null, usage)));
        }
        events.add(event(chunk(Json.object(), reply.finishReason(), usage)));
        if (usage) {
            ObjectNode last = head("chat.completion.chunk");
            last.putArray("choices");
            events.add(event(last.set("usage", usage())));
        }
        events.add(Payload.of("data: [DONE]\n\n"));
        return events;
    }

    private List<ObjectNode> deltas() {
        List<ObjectNode> deltas = new ArrayList<>();
        ObjectNode role = Json.object().put("role", "assistant");
        switch (reply) {
            case Reply.Text text -> {
                deltas.add(role.put("content", ""));
                pieces(text.content())
                        .forEach(piece -> deltas.add(Json.object().put("content", piece)));
            }
            case Reply.Refusal no -> {
                deltas.add(role.putNull("content").put("refusal", ""));
                pieces(no.text()).forEach(piece -> deltas.add(Json.object().put("refusal", piece)));
            }
            case Reply.ToolCall call -> {
                deltas.add(toolStart(role.putNull("content"), call));
                pieces(call.arguments()).forEach(piece -> deltas.add(toolPiece(piece)));
            }
        }
        return deltas;
    }

    private ObjectNode toolStart(ObjectNode delta, Reply.ToolCall call) {
        ObjectNode tool = delta.putArray("tool_calls").addObject().put("index", 0);
        tool.put("id", toolCallId()).put("type", "function");
        tool.putObject("function").put("name", call.name()).put("arguments", "");
        return delta;
    }

    private static ObjectNode toolPiece(String piece) {
        ObjectNode delta = Json.object();
        ObjectNode tool = delta.putArray("tool_calls").addObject().put("index", 0);
        tool.putObject("function").put("arguments", piece);
        return delta;
    }

    private ObjectNode chunk(ObjectNode delta, @Nullable String finish, boolean usage) {
        ObjectNode chunk = head("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finish);
        if (usage) {
            chunk.putNull("usage");
        }
        return chunk;
    }

    private ObjectNode head(String object) {
        return Json.object()
                .put("id", id)
                .put("object", object)
                .put("created", created.getEpochSecond())
                .put("model", request.model());
    }

    private String toolCallId() {
        return "call_" + id.substring(id.indexOf('-') + 1);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static Payload event(Object json) {
        return Payload.of("data: " + new String(Json.bytes(json), StandardCharsets.UTF_8) + "\n\n");
    }
}
