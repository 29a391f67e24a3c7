package dev.ponte.kommo.error;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.KommoModel;
import java.util.regex.Pattern;

/**
 * What is wrong with one value of an item.
 *
 * @param code opaque: {@code NotSupportedChoice}, or a UUID
 * @param path inside the item, dotted: {@code custom_fields_values.0.field_id}; empty when missing
 * @param detail in words, which may quote what was sent; empty when missing
 */
@KommoModel
public record FieldError(String code, String path, String detail) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]{1,120}");

    static FieldError of(JsonNode json) {
        return new FieldError(
                Texts.of(json.path("code")),
                Texts.of(json.path("path")),
                Texts.of(json.path("detail")));
    }

    /** Code and path, fit for a log: neither can hold what a customer said. */
    String summary() {
        return plain(code) + " at " + plain(path);
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : "?";
    }
}
