package dev.ponte.sandbox.openai;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.control.Resettable;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.OutsideSystem;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The LLM as a whole. */
@Singleton
final class OpenAiSystem implements OutsideSystem, Resettable {
    private final Scripts scripts = new Scripts();
    private final Transcripts transcripts;
    private final OpenAiApi api;

    OpenAiSystem(LlmConfig config) {
        this.transcripts = new Transcripts(config.transcript());
        this.api =
                new OpenAiApi(
                        config.apiKey(),
                        config.models(),
                        config.streamPause(),
                        new Replies(scripts),
                        new Transcription(transcripts),
                        new RateWindow(config.requestsPerMinute()));
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public Answer answer(Call call, @Nullable FaultKind twist) {
        return api.answer(call, twist);
    }

    @Override
    public Answer refusal(FaultKind kind) {
        return OpenAiApi.withIds(LlmErrors.of(kind));
    }

    Scripts scripts() {
        return scripts;
    }

    Transcripts transcripts() {
        return transcripts;
    }

    @Override
    public void reset() {
        scripts.clear();
        transcripts.clear();
    }
}
