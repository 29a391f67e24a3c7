package dev.ponte.sandbox.kommo.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A query as PHP reads it: {@code filter[id][]=1&filter[price][from]=5} is a tree. */
public final class Params {
    private static final Pattern KEY = Pattern.compile("\\[([^\\]]*)\\]");

    private final ObjectNode tree = Json.object();

    private Params() {}

    public static Params of(String query) {
        Params params = new Params();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                params.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return params;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private void put(String name, String value) {
        int bracket = name.indexOf('[');
        List<String> keys = new ArrayList<>();
        keys.add(bracket <= 0 ? name : name.substring(0, bracket));
        Matcher matcher = KEY.matcher(bracket <= 0 ? "" : name.substring(bracket));
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        ObjectNode node = tree;
        for (String key : keys.subList(0, keys.size() - 1)) {
            String there = key.isEmpty() ? String.valueOf(node.size()) : key;
            node = node.get(there) instanceof ObjectNode known ? known : node.putObject(there);
        }
        String last = keys.getLast();
        node.put(last.isEmpty() ? String.valueOf(node.size()) : last, value);
    }

    /** The value of a plain parameter, if it is there and not empty. */
    public Optional<String> text(String name) {
        return Json.text(tree, name);
    }

    /** What is under a path of keys; a missing node when nothing is. */
    public JsonNode at(String... keys) {
        JsonNode node = tree;
        for (String key : keys) {
            node = node.path(key);
        }
        return node;
    }

    /** All values under a path of keys, whether it was written as one value or as a list. */
    public List<String> values(String... keys) {
        JsonNode node = at(keys);
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> values = new ArrayList<>();
        node.forEach(
                value -> {
                    if (value.isTextual()) {
                        values.add(value.asText());
                    }
                });
        return values;
    }

    /** The parts of {@code with=a,b}. */
    public Set<String> with() {
        return text("with").stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
