package dev.ponte.sandbox.openai;

/** What the model says. */
sealed interface Reply {
    /**
     * An answer in words.
     *
     * @param finish {@code stop}, or {@code length} when it was cut
     */
    record Text(String content, String finish) implements Reply {}

    record Refusal(String text) implements Reply {}

    /**
     * A call of a function the request offered.
     *
     * @param arguments a text that should be JSON
     */
    record ToolCall(String name, String arguments) implements Reply {}

    static Text text(String content) {
        return new Text(content, "stop");
    }

    /** Tokens it costs. */
    default int tokens() {
        return switch (this) {
            case Text text -> Tokens.of(text.content());
            case Refusal refusal -> Tokens.of(refusal.text());
            case ToolCall call -> Tokens.of(call.name() + call.arguments());
        };
    }

    default String finishReason() {
        return switch (this) {
            case Text text -> text.finish();
            case Refusal ignored -> "stop";
            case ToolCall ignored -> "tool_calls";
        };
    }
}
