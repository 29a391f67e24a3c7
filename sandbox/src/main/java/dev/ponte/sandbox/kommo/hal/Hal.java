package dev.ponte.sandbox.kommo.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import java.util.List;
import java.util.function.Function;

/** Kommo's successes: HAL, and 204 with nothing where a list or an entity is not there. */
public final class Hal {
    private Hal() {}

    public static Answer ok(JsonNode body) {
        return answer(200, body);
    }

    public static Answer answer(int status, JsonNode body) {
        return Answer.json(status, body).with("content-type", "application/hal+json");
    }

    public static Answer noContent() {
        return Answer.empty(204);
    }

    /** A link to itself, as the last thing of an object but its embedded ones. */
    public static ObjectNode link(ObjectNode object, String href) {
        object.putObject("_links").putObject("self").put("href", href);
        return object;
    }

    /** A page of a list without a total: leads, contacts, notes. Nothing on it: 204. */
    public static <T> Answer page(
            Request request, String plural, List<T> all, Function<T, ObjectNode> write) {
        return page(request, Page.of(request), plural, all, write);
    }

    public static <T> Answer page(
            Request request, Page page, String plural, List<T> all, Function<T, ObjectNode> write) {
        List<T> part = page.cut(all);
        if (part.isEmpty()) {
            return noContent();
        }
        ObjectNode body = Json.object().put("_page", page.number());
        links(body, request, page, all.size());
        embed(body, plural, part, write);
        return ok(body);
    }

    /** A page of a list that says how many there are: users, custom fields. Nothing: 204. */
    public static <T> Answer countedPage(
            Request request, String plural, List<T> all, Function<T, ObjectNode> write) {
        Page page = Page.of(request);
        List<T> part = page.cut(all);
        if (part.isEmpty()) {
            return noContent();
        }
        ObjectNode body =
                Json.object()
                        .put("_total_items", all.size())
                        .put("_page", page.number())
                        .put("_page_count", page.pages(all.size()));
        links(body, request, page, all.size());
        embed(body, plural, part, write);
        return ok(body);
    }

    /** A list that is never cut, with its total: pipelines, stages, groups, written models. */
    public static <T> Answer whole(
            int status,
            Request request,
            String plural,
            List<T> all,
            Function<T, ObjectNode> write) {
        ObjectNode body = Json.object().put("_total_items", all.size());
        link(body, request.self());
        embed(body, plural, all, write);
        return answer(status, body);
    }

    /** What answers a write of many whose models are not repeated. */
    public static Answer written(Request request, String plural, List<ObjectNode> items) {
        ObjectNode body = link(Json.object(), request.self());
        embed(body, plural, items, Function.identity());
        return ok(body);
    }

    private static <T> void embed(
            ObjectNode body, String plural, List<T> items, Function<T, ObjectNode> write) {
        ArrayNode array = body.putObject("_embedded").putArray(plural);
        items.forEach(item -> array.add(write.apply(item)));
    }

    private static void links(ObjectNode body, Request request, Page page, int total) {
        ObjectNode links = body.putObject("_links");
        links.putObject("self").put("href", href(request, page, page.number()));
        if ((long) page.number() * page.limit() < total) {
            links.putObject("next").put("href", href(request, page, page.number() + 1));
        }
        if (page.number() > 1) {
            links.putObject("first").put("href", href(request, page, 1));
            links.putObject("prev").put("href", href(request, page, page.number() - 1));
        }
    }

    /** The same call on another page; everything else of the query stays as it was sent. */
    private static String href(Request request, Page page, int number) {
        StringBuilder query = new StringBuilder();
        for (String pair : request.query().split("&", -1)) {
            if (!pair.isEmpty() && !pair.startsWith("page=") && !pair.startsWith("limit=")) {
                query.append(pair).append('&');
            }
        }
        query.append("page=").append(number).append("&limit=").append(page.limit());
        return request.href(String.join("/", request.path())) + "?" + query;
    }
}
