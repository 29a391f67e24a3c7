package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why leads are lost: a list that the account's people pick from. */
public final class LossReasons {
    private final List<Reason> all = new ArrayList<>();

    public void add(long id, String name, long at) {
        all.add(new Reason(id, name, all.size() + 1, at));
    }

    public Answer answer(Request request) {
        if (!request.is("GET")) {
            return Problems.methodNotAllowed();
        }
        return Hal.page(request, "loss_reasons", all, reason -> json(request, reason));
    }

    public boolean has(long id) {
        return all.stream().anyMatch(reason -> reason.id() == id);
    }

    /** A reason as it is embedded in a lead. */
    public Optional<ObjectNode> embedded(Request request, long id) {
        return all.stream()
                .filter(reason -> reason.id() == id)
                .findFirst()
                .map(reason -> json(request, reason));
    }

    private static ObjectNode json(Request request, Reason reason) {
        ObjectNode body =
                Json.object()
                        .put("id", reason.id())
                        .put("name", reason.name())
                        .put("sort", reason.sort())
                        .put("created_at", reason.at())
                        .put("updated_at", reason.at());
        return Hal.link(body, request.href("leads/loss_reasons/" + reason.id()));
    }

    private record Reason(long id, String name, int sort, long at) {}
}
