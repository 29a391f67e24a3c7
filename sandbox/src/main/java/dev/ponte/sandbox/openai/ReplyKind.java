package dev.ponte.sandbox.openai;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of scripted answer. Asked for by a tag in the last user text, by the header {@code
 * x-sandbox-answer}, or by a script.
 */
enum ReplyKind {
    TEXT("text", "#texto"),
    LONG("long", "#longo"),
    REFUSAL("refusal", "#recusa"),
    EMPTY("empty", "#vazio"),
    TRUNCATED("truncated", "#cortado"),
    INVALID_ARGUMENTS("invalid-arguments", "#ferramenta-invalida"),
    TOOL("tool", "#ferramenta"),
    JSON("json", "#json");

    final String code;
    final String tag;

    ReplyKind(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    static Optional<ReplyKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The kind whose tag stands in a text; longer tags come before those they begin with. */
    static Optional<ReplyKind> tagged(String text) {
        if (text.indexOf('#') < 0) {
            return Optional.empty();
        }
        return Arrays.stream(values()).filter(kind -> text.contains(kind.tag)).findFirst();
    }
}
