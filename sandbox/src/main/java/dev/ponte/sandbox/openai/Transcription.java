package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.openai.Multipart.Part;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers {@code POST /audio/transcriptions}: the file's name decides, not its content. */
final class Transcription {
    static final int LIMIT = 26_214_400;
    private static final int SECONDS = 9;
    private static final Set<String> EXTENSIONS =
            Set.of("flac", "m4a", "mp3", "mp4", "mpeg", "mpga", "oga", "ogg", "wav", "webm");
    private static final Set<String> FORMATS = Set.of("json", "text", "srt", "verbose_json", "vtt");
    private static final Set<String> JSON_ONLY =
            Set.of("gpt-4o-transcribe", "gpt-4o-mini-transcribe");

    private final Transcripts transcripts;

    Transcription(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    Answer answer(Call call) {
        if (call.bodySize() > LIMIT) {
            return LlmErrors.uploadTooLarge(LIMIT, call.bodySize());
        }
        Multipart form =
                Multipart.read(call.header("content-type").orElse(""), call.body().bytes());
        Optional<Part> file = form.file("file");
        Optional<String> model = form.field("model");
        if (model.isEmpty()) {
            return LlmErrors.badRequest("you must provide a model parameter", null);
        }
        if (file.isEmpty()) {
            return LlmErrors.badRequest("Missing required parameter: 'file'.", "file");
        }
        if (!EXTENSIONS.contains(extension(String.valueOf(file.get().fileName())))) {
            return LlmErrors.badRequest(
                    "Invalid file format. Supported formats: ['flac', 'm4a', 'mp3', 'mp4', 'mpeg',"
                            + " 'mpga', 'oga', 'ogg', 'wav', 'webm']",
                    null);
        }
        String format = form.field("response_format").orElse("json");
        if (!FORMATS.contains(format)
                || (JSON_ONLY.contains(model.get()) && !format.equals("json"))) {
            return LlmErrors.badRequest(
                    "response_format '%s' is not compatible with model '%s'."
                            .formatted(format, model.get()),
                    "response_format");
        }
        return written(format, transcripts.of(file.get().content().bytes()));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Answer written(String format, String text) {
        return switch (format) {
            case "text" -> Answer.text(200, "text/plain; charset=utf-8", text + "\n");
            case "srt" ->
                    Answer.text(
                            200,
                            "text/plain; charset=utf-8",
                            "1\n00:00:00,000 --> 00:00:09,000\n" + text + "\n\n");
            case "vtt" ->
                    Answer.text(
                            200,
                            "text/plain; charset=utf-8",
                            "WEBVTT\n\n00:00:00.000 --> 00:00:09.000\n" + text + "\n\n");
            case "verbose_json" -> Answer.json(200, verbose(text));
            default -> Answer.json(200, withUsage(Json.object().put("text", text)));
        };
    }

    private static ObjectNode verbose(String text) {
        ObjectNode body = Json.object().put("task", "transcribe").put("language", "portuguese");
        body.put("duration", (double) SECONDS).put("text", text);
        ObjectNode segment = body.putArray("segments").addObject();
        segment.put("id", 0).put("seek", 0).put("start", 0.0).put("end", (double) SECONDS);
        segment.put("text", " " + text).putArray("tokens").add(50364);
        segment.put("temperature", 0.0).put("avg_logprob", -0.28);
        segment.put("compression_ratio", 1.2).put("no_speech_prob", 0.01);
        return withUsage(body);
    }

    private static ObjectNode withUsage(ObjectNode body) {
        body.putObject("usage").put("type", "duration").put("seconds", SECONDS);
        return body;
    }
}
