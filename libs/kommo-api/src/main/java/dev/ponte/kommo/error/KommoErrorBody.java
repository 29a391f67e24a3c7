package dev.ponte.kommo.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.json.UnreadableJsonException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Kommo says went wrong, read from a body that may be its problem document, a number of its
 * older parts, a page of a server before it, cut off, or nothing. Never fails. Texts are empty when
 * missing.
 *
 * @param kind what the body is; only of {@link Kind#JSON} the rest says something
 * @param hint only at the token endpoint: {@code Token has been revoked}
 * @param legacyCode the number of an older part, 110 for instance; null when none
 * @param retryAfter seconds to wait; null when it does not say
 * @param items the items that were wrong; the index is not told
 */
public record KommoErrorBody(
        Kind kind,
        String title,
        String detail,
        String hint,
        @Nullable Long legacyCode,
        @Nullable Long retryAfter,
        List<ItemErrors> items) {

    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    /** What a body is. */
    public enum Kind {
        JSON,
        HTML,
        EMPTY,
        BROKEN
    }

    public KommoErrorBody {
        items = List.copyOf(items);
    }

    /** Reads a body. */
    public static KommoErrorBody parse(@Nullable String body) {
        String text = body == null ? "" : withoutMark(body).strip();
        if (text.isEmpty()) {
            return nothing(Kind.EMPTY);
        }
        if (text.startsWith("<")) {
            return nothing(Kind.HTML);
        }
        JsonNode json = read(text);
        return json.isObject() ? of(json) : nothing(Kind.BROKEN);
    }

    private static KommoErrorBody of(JsonNode json) {
        JsonNode legacy = json.path("response").isObject() ? json.path("response") : json;
        return new KommoErrorBody(
                Kind.JSON,
                Texts.first(json, "title", "error_type"),
                detail(json, legacy),
                Texts.of(json.path("hint")),
                number(legacy.path("error_code")),
                wait(json.path("retry_after")),
                ItemErrors.all(json.path("validation-errors")));
    }

    private static String detail(JsonNode json, JsonNode legacy) {
        String detail = Texts.first(json, "detail", "error_description", "message");
        return detail.isEmpty() ? Texts.of(legacy.path("error")) : detail;
    }

    private static KommoErrorBody nothing(Kind kind) {
        return new KommoErrorBody(kind, "", "", "", null, null, List.of());
    }

    private static @Nullable Long wait(JsonNode node) {
        Long seconds = number(node);
        return seconds == null || seconds < 0 ? null : (Long) Math.min(seconds, LONGEST_WAIT);
    }

    private static @Nullable Long number(JsonNode node) {
        if (node.isNumber()) {
            return node.canConvertToLong() ? (Long) node.longValue() : null;
        }
        try {
            return node.isTextual() ? (Long) Long.parseLong(node.textValue().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static JsonNode read(String text) {
        try {
            return KommoMapper.tree(text);
        } catch (UnreadableJsonException e) {
            return MissingNode.getInstance();
        }
    }

    private static String withoutMark(String body) {
        return body.startsWith("\uFEFF") ? body.substring(1) : body;
    }
}
