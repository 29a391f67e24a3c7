package dev.ponte.conversation.responder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn on its way through the attempts.
 *
 * @param shortened whether a part of the talk was already left out
 */
record Question(
        ChatRequest request, @Nullable String traceparent, Deadline deadline, boolean shortened) {

    boolean mayShrink() {
        return !shortened && shorter().size() < request.messages().size();
    }

    Question shrunk() {
        return new Question(request.with(shorter()), traceparent, deadline, true);
    }

    private List<ChatMessage> shorter() {
        return PromptComposer.shrink(request.messages());
    }
}
