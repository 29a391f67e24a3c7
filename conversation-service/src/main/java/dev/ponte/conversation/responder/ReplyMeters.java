package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.ResponderException.Reason;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts drafts and tokens: {@code ponte.responder.replies{outcome}} and {@code
 * ponte.responder.tokens{model,kind}}, the model as configured.
 */
final class ReplyMeters {

    private static final String REPLIES = "ponte.responder.replies";
    private static final String TOKENS = "ponte.responder.tokens";

    private final MeterRegistry registry;
    private final String model;

    ReplyMeters(MeterRegistry registry, String model) {
        this.registry = registry;
        this.model = model;
    }

    void drafted(Draft draft) {
        registry.counter(REPLIES, "outcome", "DRAFTED").increment();
        tokens("prompt", draft.usage().promptTokens());
        tokens("completion", draft.usage().completionTokens());
    }

    void failed(Reason reason) {
        registry.counter(REPLIES, "outcome", reason.name()).increment();
    }

    private void tokens(String kind, int count) {
        registry.counter(TOKENS, "model", model, "kind", kind).increment(count);
    }
}
