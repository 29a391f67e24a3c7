package dev.ponte.kommo.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Indexed;
import dev.ponte.kommo.json.KommoMapper;
import dev.ponte.kommo.json.UnreadableJsonException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Kommo puts around what was asked for: {@code _embedded} with a list under its name, the item
 * alone, a bare array, an empty object, or nothing at all, which is how it says "none".
 */
public record Envelope(JsonNode root) {

    private static final String EMBEDDED = "_embedded";

    /**
     * @param body blank for none
     * @throws UnreadableJsonException when it is no JSON
     */
    public static Envelope of(@Nullable String body) {
        return new Envelope(KommoMapper.tree(body));
    }

    /**
     * The items of the list.
     *
     * @param name as under {@code _embedded}: {@code leads}
     */
    public List<JsonNode> items(String name) {
        JsonNode list = root.path(EMBEDDED).path(name);
        if (!list.isMissingNode()) {
            return list.isNull() ? List.of() : Indexed.items(list);
        }
        if (root.isArray()) {
            return Indexed.items(root);
        }
        return says(root) ? List.of(root) : List.of();
    }

    /** The items of the list as records. */
    public <T> List<T> items(String name, Class<T> type) {
        return items(name).stream().map(node -> KommoMapper.read(node, type)).toList();
    }

    /** The only item, or the first. */
    public <T> Optional<T> item(String name, Class<T> type) {
        return items(name).stream().findFirst().map(node -> KommoMapper.read(node, type));
    }

    /** The list as a page. */
    public <T> Page<T> page(String name, Class<T> type) {
        JsonNode total = root.path("_total_items");
        return new Page<>(
                items(name, type), next(), total.canConvertToLong() ? total.longValue() : null);
    }

    /** Only the query of the link counts: where Kommo is, crm-connector knows. */
    private @Nullable Query next() {
        JsonNode link = root.path("_links").path("next");
        String href = link.isTextual() ? link.textValue() : link.path("href").asText("");
        int query = href.indexOf('?');
        return query < 0 ? null : Query.parse(href.substring(query + 1));
    }

    /** Whether it has more than what is said about it. */
    private static boolean says(JsonNode object) {
        return object.isObject()
                && object.propertyStream().anyMatch(member -> !member.getKey().startsWith("_"));
    }
}
