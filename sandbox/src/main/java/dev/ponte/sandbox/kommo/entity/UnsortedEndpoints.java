package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.List;

/** {@code leads/unsorted}: incoming leads, listed, taken and turned away. */
final class UnsortedEndpoints {
    private static final int UID = 2;

    private final Account account;
    private final Configuration configuration;
    private final Unsorted unsorted;

    UnsortedEndpoints(Account account, Configuration configuration, Unsorted unsorted) {
        this.account = account;
        this.configuration = configuration;
        this.unsorted = unsorted;
    }

    Answer answer(Request request) {
        String uid = request.segment(UID);
        if (uid.isEmpty()) {
            return request.is("GET") ? list(request) : Problems.methodNotAllowed();
        }
        if (uid.equals("summary")) {
            return summary(request);
        }
        Incoming incoming =
                unsorted.get(uid)
                        .orElseThrow(() -> new Refused(Problems.notFound("Unsorted not found")));
        String verb = request.method() + " " + request.segment(UID + 1);
        return switch (verb) {
            case "GET " -> Hal.ok(json(request, incoming));
            case "POST accept" -> accept(request, incoming);
            case "DELETE decline" -> decline(request, incoming);
            default -> Problems.methodNotAllowed();
        };
    }

    private Answer list(Request request) {
        List<Incoming> found =
                unsorted.all().stream()
                        .filter(each -> Ranges.one(request.params(), each.uid(), "filter", "uid"))
                        .filter(
                                each ->
                                        Ranges.one(
                                                request.params(),
                                                each.category(),
                                                "filter",
                                                "category"))
                        .filter(
                                each ->
                                        Ranges.one(
                                                request.params(),
                                                each.pipelineId(),
                                                "filter",
                                                "pipeline_id"))
                        .toList();
        boolean newest = request.params().at("order", "created_at").asText().equals("desc");
        return Hal.page(
                request,
                "unsorted",
                newest ? found.reversed() : found,
                each -> json(request, each));
    }

    private ObjectNode json(Request request, Incoming each) {
        ObjectNode body =
                Json.object()
                        .put("uid", each.uid())
                        .put("source_uid", account.uuid("source-" + each.source()))
                        .put("source_name", each.source())
                        .put("category", each.category())
                        .put("pipeline_id", each.pipelineId())
                        .put("created_at", each.createdAt());
        body.putObject("metadata").put("service", each.source());
        body.put("account_id", account.id());
        Hal.link(body, request.href("leads/unsorted/" + each.uid()));
        ObjectNode embedded = body.putObject("_embedded");
        if (each.contactId() == 0) {
            embedded.putArray("contacts");
        } else {
            embedded.putArray("contacts").addObject().put("id", each.contactId());
        }
        embedded.putArray("leads").addObject().put("id", each.leadId());
        embedded.putArray("companies");
        return body;
    }

    private Answer summary(Request request) {
        ObjectNode body = Json.object().put("total", unsorted.all().size());
        ObjectNode categories = body.putObject("categories");
        for (String category : List.of("chats", "forms", "mail", "sip")) {
            long count =
                    unsorted.all().stream()
                            .filter(each -> each.category().equals(category))
                            .count();
            categories.putObject(category).put("total", count);
        }
        return Hal.ok(Hal.link(body, request.self()));
    }

    private Answer accept(Request request, Incoming incoming) {
        Checks checks = new Checks();
        Input input = checks.input(body(request), 0);
        long first =
                configuration.pipelines().get(incoming.pipelineId()).orElseThrow().first().id();
        long status = input.integer("status_id", first);
        if (configuration.pipelines().stage(incoming.pipelineId(), status).isEmpty()) {
            input.notAChoice("status_id");
        }
        checks.refuseIfWrong();
        ObjectNode accepted = json(request, incoming);
        unsorted.accept(
                incoming, status, input.integer("user_id", request.userId()), request.seconds());
        return Hal.ok(accepted);
    }

    private Answer decline(Request request, Incoming incoming) {
        ObjectNode declined = json(request, incoming);
        long user = body(request).path("user_id").asLong(request.userId());
        unsorted.decline(incoming, user, request.seconds());
        return Hal.ok(declined);
    }

    /** The body, which may be missing here. */
    private static ObjectNode body(Request request) {
        return request.body().jsonObject().map(ObjectNode.class::cast).orElseGet(Json::object);
    }
}
