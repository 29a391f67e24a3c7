package dev.ponte.kommo.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What PHP knows as an array: in JSON it is an array as long as its keys are 0, 1, 2 and so on, and
 * an object keyed by index from the moment one is missing.
 */
public final class Indexed {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");

    private Indexed() {}

    /** Whether it can hold several items. An empty object can: nobody knows what it was. */
    public static boolean holds(JsonNode node) {
        return node.isArray() || isKeyed(node);
    }

    /** The items in the order of their index; any other value is one item alone. */
    public static List<JsonNode> items(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().toList();
        }
        if (isKeyed(node)) {
            return node.propertyStream()
                    .sorted(Comparator.comparing(entry -> new BigInteger(entry.getKey())))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return List.of(node);
    }

    private static boolean isKeyed(JsonNode node) {
        return node.isObject()
                && node.propertyStream().allMatch(e -> INDEX.matcher(e.getKey()).matches());
    }
}
