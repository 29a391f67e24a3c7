package dev.ponte.sandbox.openai;

import org.jspecify.annotations.Nullable;

/**
 * A scripted answer.
 *
 * @param match applies when the last user text contains this, whatever the case; empty = always
 * @param text what is said (for {@code tool}: the arguments); null = what the kind says by itself
 * @param tool name of the function called; null = the first one offered
 * @param timesLeft null = until it is removed
 */
record Script(
        String match,
        ReplyKind kind,
        @Nullable String text,
        @Nullable String tool,
        @Nullable Integer timesLeft) {

    String text(String otherwise) {
        return text == null ? otherwise : text;
    }

    String tool(String otherwise) {
        return tool == null ? otherwise : tool;
    }

    Script onceLess() {
        return timesLeft == null ? this : new Script(match, kind, text, tool, timesLeft - 1);
    }
}
