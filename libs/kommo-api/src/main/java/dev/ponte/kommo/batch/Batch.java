package dev.ponte.kommo.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.kommo.json.Indexed;
import dev.ponte.kommo.json.KommoMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The items of a body, in an order that the answer keeps. Each has a {@code request_id}, so that
 * what Kommo says about an item finds it again.
 */
public record Batch(List<ObjectNode> items) {

    private static final String REQUEST_ID = "request_id";
    private static final String EMBEDDED = "_embedded";

    public Batch {
        items = List.copyOf(items);
    }

    /**
     * Takes a body. What has no {@code request_id} gets its index, as Kommo would call it; where
     * another item is called that already, something like it.
     *
     * @throws IllegalArgumentException when an item is no object
     */
    public static Batch of(ArrayNode body) {
        Set<String> taken = new HashSet<>();
        body.forEach(item -> taken.add(requestId(item)));
        List<ObjectNode> items = new ArrayList<>();
        for (JsonNode node : body) {
            if (!(node instanceof ObjectNode object)) {
                throw new IllegalArgumentException("item " + items.size() + " is no object");
            }
            ObjectNode item = object.deepCopy();
            if (requestId(item).isEmpty()) {
                item.put(REQUEST_ID, free(String.valueOf(items.size()), taken));
            }
            items.add(item);
        }
        return new Batch(items);
    }

    /** Reads a body; empty when it is no list of objects. */
    public static Optional<Batch> read(byte[] body) {
        try {
            return KommoMapper.JSON.readTree(body) instanceof ArrayNode items
                            && items.valueStream().allMatch(JsonNode::isObject)
                    ? Optional.of(of(items))
                    : Optional.empty();
        } catch (IOException | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    /** The body again. */
    public ArrayNode body() {
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    public int size() {
        return items.size();
    }

    /**
     * Parts of at most so many items.
     *
     * @param size at least 1
     */
    public List<Batch> parts(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a part has at least one item");
        }
        List<Batch> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            parts.add(new Batch(items.subList(from, Math.min(from + size, items.size()))));
        }
        return parts;
    }

    /** Two parts of about the same size; itself when there is nothing to halve. */
    public List<Batch> halves() {
        return items.size() < 2 ? List.of(this) : parts((items.size() + 1) / 2);
    }

    /** Where the item stands, empty when no item is called so. */
    public OptionalInt indexOf(String requestId) {
        return IntStream.range(0, items.size())
                .filter(i -> requestId(items.get(i)).equals(requestId))
                .findFirst();
    }

    /** A part and what Kommo answered to it; a missing node for nothing. */
    public record Answered(Batch part, JsonNode answer) {

        private List<JsonNode> sorted() {
            return answers(answer).stream().sorted(Comparator.comparingInt(this::place)).toList();
        }

        /** What cannot be told apart stays where Kommo put it, behind the rest. */
        private int place(JsonNode item) {
            return part.indexOf(requestId(item)).orElseGet(() -> part.placeOf(item.path("id")));
        }
    }

    /**
     * The answers to all parts, in their order, as if they were one: a list as long as all of them,
     * in the order of the items.
     *
     * @return a missing node when no part was answered with anything
     */
    public static JsonNode join(List<Answered> parts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        parts.forEach(part -> all.addAll(part.sorted()));
        return parts.stream()
                .map(Answered::answer)
                .filter(answer -> answer.isArray() || name(answer).isPresent())
                .findFirst()
                .map(first -> first.isArray() ? (JsonNode) all : envelope(first, all))
                .orElse(MissingNode.getInstance());
    }

    /** An answer to a change may have no more than the id. */
    private int placeOf(JsonNode id) {
        return IntStream.range(0, items.size())
                .filter(i -> id.isValueNode() && items.get(i).path("id").equals(id))
                .findFirst()
                .orElse(items.size());
    }

    private static JsonNode envelope(JsonNode first, ArrayNode all) {
        ObjectNode whole = first.deepCopy();
        whole.withObjectProperty(EMBEDDED).set(name(first).orElseThrow(), all);
        if (whole.has("_total_items")) {
            whole.put("_total_items", all.size());
        }
        return whole;
    }

    private static List<JsonNode> answers(JsonNode answer) {
        if (answer.isArray()) {
            return Indexed.items(answer);
        }
        return name(answer)
                .map(name -> Indexed.items(answer.path(EMBEDDED).path(name)))
                .orElse(List.of());
    }

    private static Optional<String> name(JsonNode answer) {
        return answer.path(EMBEDDED)
                .propertyStream()
                .filter(member -> Indexed.holds(member.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Of a creation together it comes as a list of one. */
    private static String requestId(JsonNode item) {
        JsonNode id = item.path(REQUEST_ID);
        return (id.isArray() ? id.path(0) : id).asText("");
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
