package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers calls: who calls, what is asked, and the headers every answer has. */
final class OpenAiApi {
    private static final long MODELS_CREATED = 1_721_172_741L;

    private final String apiKey;
    private final List<String> models;
    private final Duration streamPause;
    private final Replies replies;
    private final Transcription transcription;
    private final RateWindow rate;

    OpenAiApi(
            String apiKey,
            List<String> models,
            Duration streamPause,
            Replies replies,
            Transcription transcription,
            RateWindow rate) {
        this.apiKey = apiKey;
        this.models = models;
        this.streamPause = streamPause;
        this.replies = replies;
        this.transcription = transcription;
        this.rate = rate;
    }

    Answer answer(Call call, @Nullable FaultKind twist) {
        Answer answer = refused(call).orElseGet(() -> dispatch(call, twist));
        for (Map.Entry<String, String> header : rate.count(call.at()).entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return withIds(answer);
    }

    /** The headers errors have as well. */
    static Answer withIds(Answer answer) {
        return answer.with("x-request-id", "req_" + plainId())
                .with("openai-processing-ms", "1")
                .with("openai-version", "2020-10-01");
    }

    private Optional<Answer> refused(Call call) {
        String given = call.header("authorization").orElse("");
        if (!given.regionMatches(true, 0, "Bearer ", 0, 7) || given.length() == 7) {
            return Optional.of(LlmErrors.noKey());
        }
        return given.substring(7).strip().equals(apiKey)
                ? Optional.empty()
                : Optional.of(LlmErrors.wrongKey());
    }

    private Answer dispatch(Call call, @Nullable FaultKind twist) {
        return switch (String.join("/", call.segments())) {
            case "v1/chat/completions" -> posted(call) ? chat(call, twist) : LlmErrors.wrongVerb();
            case "v1/audio/transcriptions" ->
                    posted(call) ? transcription.answer(call) : LlmErrors.wrongVerb();
            case "v1/models" -> call.method().equals("GET") ? listModels() : LlmErrors.wrongVerb();
            default -> LlmErrors.notFound();
        };
    }

    private static boolean posted(Call call) {
        return call.method().equals("POST");
    }

    private Answer chat(Call call, @Nullable FaultKind twist) {
        ChatRequest request;
        try {
            request = ChatRequest.read(call.body().jsonObject());
        } catch (ChatRequest.Malformed wrong) {
            return LlmErrors.badRequest(wrong.text(), wrong.param);
        }
        Reply reply = replies.to(request, call.header("x-sandbox-answer"));
        Completion completion = new Completion("chatcmpl-" + plainId(), call.at(), request, reply);
        boolean usage = twist != FaultKind.NO_USAGE;
        return request.stream()
                ? new Answer.Streamed(
                        200,
                        Map.of("content-type", "text/event-stream", "cache-control", "no-cache"),
                        completion.events(usage),
                        streamPause)
                : Answer.json(200, completion.whole(usage));
    }

    private Answer listModels() {
        ObjectNode body = Json.object().put("object", "list");
        ArrayNode data = body.putArray("data");
        for (String model : models) {
            data.addObject()
                    .put("id", model)
                    .put("object", "model")
                    .put("created", MODELS_CREATED)
                    .put("owned_by", "system");
        }
        return Answer.json(200, body);
    }

    private static String plainId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
