package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Page;
import dev.ponte.sandbox.kommo.hal.Params;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.List;

/** {@code events}, newest first. */
final class EventEndpoints {
    private static final int MOST = 250;

    private final Account account;
    private final EntityEvents events;

    EventEndpoints(Account account, EntityEvents events) {
        this.account = account;
        this.events = events;
    }

    Answer answer(Request request) {
        if (!request.is("GET")) {
            return Problems.methodNotAllowed();
        }
        if (request.depth() > 1) {
            return events.all().stream()
                    .filter(event -> event.id().equals(request.segment(1)))
                    .findFirst()
                    .map(event -> Hal.ok(json(request, event)))
                    .orElseGet(Hal::noContent);
        }
        List<Event> found =
                events.all().stream().filter(event -> wanted(request.params(), event)).toList();
        Page page = Page.of(request, MOST, MOST);
        return Hal.page(request, page, "events", found, event -> json(request, event));
    }

    private static boolean wanted(Params params, Event event) {
        return Ranges.one(params, event.type(), "filter", "type")
                && Ranges.one(params, event.entityType(), "filter", "entity")
                && Ranges.one(params, event.entityId(), "filter", "entity_id")
                && Ranges.one(params, event.createdBy(), "filter", "created_by")
                && Ranges.one(params, event.id(), "filter", "id")
                && Ranges.within(params, event.at(), "filter", "created_at")
                && stage(params, event);
    }

    private static boolean stage(Params params, Event event) {
        JsonNode pairs = params.at("filter", "value_after", "leads_statuses");
        if (pairs.isEmpty()) {
            return true;
        }
        JsonNode status = event.after().path(0).path("lead_status");
        for (JsonNode pair : pairs) {
            if (pair.path("status_id").asText().equals(status.path("id").asText())
                    && pair.path("pipeline_id")
                            .asText()
                            .equals(status.path("pipeline_id").asText())) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode json(Request request, Event event) {
        ObjectNode body =
                Json.object()
                        .put("id", event.id())
                        .put("type", event.type())
                        .put("entity_id", event.entityId())
                        .put("entity_type", event.entityType())
                        .put("created_by", event.createdBy())
                        .put("created_at", event.at());
        body.set("value_after", event.after());
        body.set("value_before", event.before());
        body.put("account_id", account.id());
        Hal.link(body, request.href("events/" + event.id()));
        body.putObject("_embedded").putObject("entity").put("id", event.entityId());
        return body;
    }
}
