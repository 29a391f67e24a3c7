package dev.ponte.sandbox.kommo.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.door.Payload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A call to the API of an account, its token already checked.
 *
 * @param method in upper case
 * @param base the account's address, for links: {@code http://127.0.0.1:8090/kommo/master}
 * @param path segments below {@code api/v4}
 * @param query as sent
 * @param userId whose token it is
 * @param at the sandbox's time
 */
public record Request(
        String method,
        String base,
        List<String> path,
        String query,
        Params params,
        Payload body,
        long userId,
        Instant at) {
    private static final int MOST_ITEMS = 250;

    public boolean is(String verb) {
        return method.equals(verb);
    }

    /** How many segments the path has. */
    public int depth() {
        return path.size();
    }

    /** A segment, or the empty text behind the end. */
    public String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** A segment as an id; -1 when it is none, which no thing has. */
    public long id(int index) {
        String text = segment(index);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    public long seconds() {
        return at.getEpochSecond();
    }

    /** The address of something below {@code api/v4}. */
    public String href(String below) {
        return base + "/api/v4/" + below;
    }

    /** The address of this call. */
    public String self() {
        String here = href(String.join("/", path));
        return query.isEmpty() ? here : here + "?" + query;
    }

    /** The body, which must be an array of at most 250 objects. */
    public List<ObjectNode> items() {
        return items(MOST_ITEMS);
    }

    public List<ObjectNode> items(int most) {
        JsonNode tree = json();
        if (!tree.isArray()) {
            throw new Refused(Problems.badRequest("Request body should be an array of objects"));
        }
        List<ObjectNode> items = new ArrayList<>(tree.size());
        for (JsonNode item : tree) {
            if (!(item instanceof ObjectNode object)) {
                throw new Refused(
                        Problems.badRequest("Request body should be an array of objects"));
            }
            items.add(object);
        }
        if (items.isEmpty()) {
            throw new Refused(Problems.badRequest("Request data can not be empty"));
        }
        if (items.size() > most) {
            throw new Refused(
                    Problems.badRequest(
                            "Request data should contain %d items or less".formatted(most)));
        }
        return items;
    }

    /** The body, which must be an object with something in it. */
    public ObjectNode item() {
        if (!(json() instanceof ObjectNode object)) {
            throw new Refused(Problems.badRequest("Request body should be an object"));
        }
        if (object.isEmpty()) {
            throw new Refused(Problems.badRequest("Request data can not be empty"));
        }
        return object;
    }

    private JsonNode json() {
        if (body.size() == 0) {
            throw new Refused(Problems.badRequest("Request data can not be empty"));
        }
        return Json.read(body.bytes())
                .orElseThrow(() -> new Refused(Problems.badRequest("Syntax error")));
    }
}
