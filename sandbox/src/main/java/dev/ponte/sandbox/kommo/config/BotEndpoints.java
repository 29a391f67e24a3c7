package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code bots}, and the older way to start one. 202 says that it was asked, not that it spoke. */
public final class BotEndpoints {
    private static final int MOST = 100;

    private final Account account;
    private final Bots bots;
    private final UnaryOperator<BotRun> onRun;

    /**
     * @param onRun carries out what a bot does; gives the run back with what it said
     */
    public BotEndpoints(Account account, Bots bots, UnaryOperator<BotRun> onRun) {
        this.account = account;
        this.bots = bots;
        this.onRun = onRun;
    }

    public Answer answer(Request request) {
        String second = request.segment(1);
        if (second.isEmpty()) {
            return request.is("GET") ? list(request) : Problems.methodNotAllowed();
        }
        if (second.equals("run")) {
            return request.is("POST") ? runMany(request) : Problems.methodNotAllowed();
        }
        return bots.get(request.id(1))
                .map(bot -> one(request, bot))
                .orElseGet(() -> Problems.notFound("Bot not found"));
    }

    private Answer list(Request request) {
        Set<String> kinds = new HashSet<>(request.params().values("filter", "type_functionality"));
        List<Bot> found =
                bots.all().stream()
                        .filter(bot -> kinds.isEmpty() || kinds.contains(bot.kind()))
                        .toList();
        return Hal.page(request, "items", found, bot -> json(request, bot));
    }

    private static ObjectNode json(Request request, Bot bot) {
        ObjectNode body =
                Json.object()
                        .put("id", bot.id())
                        .put("name", bot.name())
                        .put("type_functionality", bot.kind())
                        .put("is_visual_editor", true);
        body.putObject("settings").put("active", bot.active());
        return Hal.link(body, request.href("bots/" + bot.id()));
    }

    private Answer one(Request request, Bot bot) {
        String verb = request.segment(2);
        if (verb.isEmpty()) {
            return request.is("GET") ? Hal.ok(json(request, bot)) : Problems.methodNotAllowed();
        }
        if (!verb.equals("run") && !verb.equals("stop")) {
            return Problems.notFound("Cannot %s %s".formatted(request.method(), request.self()));
        }
        if (!request.is("POST")) {
            return Problems.methodNotAllowed();
        }
        if (!account.plan().automation()) {
            return Problems.paymentRequired();
        }
        Checks checks = new Checks();
        BotRun run = read(request, checks.input(request.item(), 0), bot.id(), verb.equals("stop"));
        checks.refuseIfWrong();
        tell(run);
        return Answer.text(202, "text/plain; charset=UTF-8", "Accepted");
    }

    private Answer runMany(Request request) {
        if (!account.plan().automation()) {
            return Problems.paymentRequired();
        }
        Checks.all(request.items(MOST), (input, index) -> read(request, input, known(input), false))
                .forEach(this::tell);
        return Answer.empty(202);
    }

    /** {@code POST /api/v2/salesbot/run}: kinds of entities are numbers, or texts of numbers. */
    public Answer legacy(Request request) {
        if (!request.is("POST")) {
            return Problems.methodNotAllowed();
        }
        if (!account.plan().automation()) {
            return Problems.paymentRequired();
        }
        for (ObjectNode item : request.items(MOST)) {
            String kind =
                    switch (item.path("entity_type").asText()) {
                        case "1" -> "contacts";
                        case "2" -> "leads";
                        default -> "";
                    };
            if (kind.isEmpty() || bots.get(item.path("bot_id").asLong()).isEmpty()) {
                return Problems.badRequest("Request validation failed");
            }
            tell(
                    new BotRun(
                            request.at(),
                            item.path("bot_id").asLong(),
                            kind,
                            item.path("entity_id").asLong(),
                            false,
                            null));
        }
        return Answer.json(202, Json.object().put("success", true));
    }

    private long known(Input input) {
        long id = input.integer("bot_id", 0);
        if (bots.get(id).isEmpty()) {
            input.notAChoice("bot_id");
        }
        return id;
    }

    private static BotRun read(Request request, Input input, long botId, boolean stop) {
        String kind = input.requiredText("entity_type");
        long entity = input.integer("entity_id", 0);
        if (!kind.equals("leads") && !kind.equals("contacts")) {
            input.notAChoice("entity_type");
        }
        if (entity <= 0) {
            input.wrong("TooLow", "entity_id", "This value should be positive.");
        }
        return new BotRun(request.at(), botId, kind, entity, stop, null);
    }

    private void tell(BotRun run) {
        bots.ran(onRun.apply(run));
    }
}
