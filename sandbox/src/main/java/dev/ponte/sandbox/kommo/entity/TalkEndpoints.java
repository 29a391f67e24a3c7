package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import dev.ponte.sandbox.kommo.hook.FormBody;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code talks}: read and closed here; what was said in them is not to be had. */
final class TalkEndpoints {
    private static final int MOST = 50_000;

    private final Account account;
    private final HookHead head;
    private final Consumer<Hook> tell;
    private final Map<Long, Talk> byId = new LinkedHashMap<>();

    TalkEndpoints(Account account, HookHead head, Consumer<Hook> tell) {
        this.account = account;
        this.head = head;
        this.tell = tell;
    }

    void put(Talk talk) {
        byId.put(talk.id(), talk);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    Optional<Talk> ofLead(long leadId) {
        return byId.values().stream().filter(talk -> talk.leadId() == leadId).findFirst();
    }

    /** Somebody writes: the talk is in work, again if it was closed. */
    void written(long talkId, long now) {
        byId.computeIfPresent(talkId, (id, talk) -> talk.written(now));
    }

    Answer answer(Request request) {
        if (request.depth() == 1) {
            return request.is("GET") ? list(request) : Problems.methodNotAllowed();
        }
        Talk talk = byId.get(request.id(1));
        if (talk == null) {
            throw new Refused(Problems.notFound("Talk not found"));
        }
        return switch (request.method() + " " + request.segment(2)) {
            case "GET " -> Hal.ok(json(request, talk));
            case "POST close" -> close(request, talk);
            default -> Problems.methodNotAllowed();
        };
    }

    /** {@code contacts/chats}: whose chat is which. To bind one is for channels of one's own. */
    Answer chats(Request request) {
        if (!request.is("GET")) {
            return Problems.methodNotAllowed();
        }
        List<Talk> found =
                byId.values().stream()
                        .filter(
                                talk ->
                                        Ranges.one(
                                                request.params(), talk.contactId(), "contact_id"))
                        .filter(talk -> Ranges.one(request.params(), talk.chatId(), "chat_id"))
                        .toList();
        return Hal.page(
                request,
                "chats",
                found,
                talk ->
                        Json.object()
                                .put("id", talk.id())
                                .put("chat_id", talk.chatId())
                                .put("contact_id", talk.contactId()));
    }

    private Answer list(Request request) {
        var params = request.params();
        List<Talk> found =
                byId.values().stream()
                        .filter(talk -> Ranges.one(params, talk.id(), "filter", "talk_id"))
                        .filter(
                                talk ->
                                        Ranges.one(
                                                params, talk.contactId(), "filter", "contact_id"))
                        .filter(talk -> Ranges.one(params, talk.leadId(), "filter", "entity_id"))
                        .filter(
                                talk ->
                                        talk.inWork()
                                                || params.values("filter", "only_in_work")
                                                        .isEmpty())
                        .toList();
        return Hal.page(request, "talks", found, talk -> json(request, talk));
    }

    private ObjectNode json(Request request, Talk talk) {
        boolean lead = talk.leadId() != 0;
        ObjectNode body =
                Json.object()
                        .put("talk_id", talk.id())
                        .put("created_at", talk.createdAt())
                        .put("updated_at", talk.updatedAt())
                        .put("rate", 0)
                        .put("contact_id", talk.contactId())
                        .put("chat_id", talk.chatId())
                        .put("entity_id", lead ? (Long) talk.leadId() : null)
                        .put("entity_type", lead ? "lead" : null)
                        .put("status", talk.inWork() ? "in_work" : "closed")
                        .put("is_in_work", talk.inWork())
                        .put("is_read", false)
                        .put("origin", talk.origin())
                        .putNull("missed_at")
                        .putNull("source_id")
                        .put("account_id", account.id());
        Hal.link(body, request.href("talks/" + talk.id()));
        ObjectNode embedded = body.putObject("_embedded");
        embedded.putArray("contacts").addObject().put("id", talk.contactId());
        var leads = embedded.putArray("leads");
        if (lead) {
            leads.addObject().put("id", talk.leadId());
        }
        embedded.putArray("customers");
        return body;
    }

    private Answer close(Request request, Talk talk) {
        if (!talk.inWork()) {
            return Problems.unprocessable("Talk is already closed");
        }
        Talk closed = talk.closed(request.seconds());
        byId.put(talk.id(), closed);
        FormBody body = head.body();
        FormBody item =
                body.under("talk[update][0]")
                        .put("[talk_id]", closed.id())
                        .put("[created_at]", closed.createdAt())
                        .put("[updated_at]", closed.updatedAt())
                        .put("[rate]", 0)
                        .put("[contact_id]", closed.contactId())
                        .put("[chat_id]", closed.chatId());
        if (closed.leadId() != 0) {
            item.put("[entity_id]", closed.leadId()).put("[entity_type]", "lead");
        }
        item.put("[is_in_work]", 0).put("[is_read]", 1).put("[origin]", closed.origin());
        tell.accept(new Hook("update_talk", "talk[update]", body));
        return Answer.empty(202);
    }
}
