package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code leads/pipelines} and one of them; the stages in it are {@link StageEndpoints}'. */
public final class PipelineEndpoints {
    private static final int ID = 2;

    private final Account account;
    private final Pipelines pipelines;
    private final StageUse use;
    private final StageEndpoints stages;

    public PipelineEndpoints(Account account, Pipelines pipelines, StageUse use) {
        this.account = account;
        this.pipelines = pipelines;
        this.use = use;
        this.stages = new StageEndpoints(account, pipelines, use);
    }

    public Answer answer(Request request) {
        if (!request.is("GET") && !account.admin()) {
            return Problems.forbidden();
        }
        if (request.depth() == ID) {
            return switch (request.method()) {
                case "GET" ->
                        Hal.whole(
                                200,
                                request,
                                "pipelines",
                                pipelines.all(),
                                json(request)::pipeline);
                case "POST" -> create(request);
                default -> Problems.methodNotAllowed();
            };
        }
        Pipeline pipeline =
                pipelines
                        .get(request.id(ID))
                        .orElseThrow(() -> new Refused(Problems.notFound("Pipeline not found")));
        if (request.segment(ID + 1).equals("statuses")) {
            return stages.answer(request, pipeline);
        }
        return switch (request.method()) {
            case "GET" -> Hal.ok(json(request).pipeline(pipeline));
            case "PATCH" -> update(request, pipeline);
            case "DELETE" -> delete(pipeline);
            default -> Problems.methodNotAllowed();
        };
    }

    private PipelineJson json(Request request) {
        return new PipelineJson(
                request.href("leads/pipelines"),
                account.id(),
                request.params().with().contains("descriptions"));
    }

    private Answer create(Request request) {
        List<ObjectNode> items = request.items();
        List<NewPipeline> wanted = Checks.all(items, (input, index) -> read(request, input));
        if (pipelines.size() + wanted.size() > account.plan().mostPipelines()) {
            return Problems.unprocessable("Pipelines limit exceeded");
        }
        PipelineJson json = json(request);
        List<ObjectNode> made = new ArrayList<>();
        List<Long> ids = wanted.stream().map(each -> pipelines.add(each).id()).toList();
        for (int i = 0; i < ids.size(); i++) {
            // Read again: a later one of the batch may have taken the main place or another number.
            Pipeline pipeline = pipelines.get(ids.get(i)).orElseThrow();
            made.add(json.pipeline(pipeline).put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(200, request, "pipelines", made, each -> each);
    }

    private NewPipeline read(Request request, Input input) {
        StageInput reader = new StageInput(account.ids()::other, request.seconds());
        List<NewStage> ordinary = new ArrayList<>();
        String won = null;
        String lost = null;
        for (Input each : input.under("_embedded").list("statuses")) {
            long id = each.integer("id", 0);
            if (id == 0) {
                ordinary.add(reader.read(each, ordinary.size()));
            } else if (id == Stage.WON) {
                won = each.text("name");
            } else if (id == Stage.LOST) {
                lost = each.text("name");
            } else {
                each.notAChoice("id");
            }
        }
        if (ordinary.size() + 3 > Pipelines.MOST_STAGES) {
            input.wrong("TooMany", "_embedded.statuses", "This collection is too large.");
        }
        if (ordinary.isEmpty()) {
            ordinary.add(
                    new NewStage(
                            SystemNames.of(account.language()).firstStage(), 20, Palette.USUAL));
        }
        return new NewPipeline(
                input.requiredText("name"),
                input.requiredInt("sort"),
                input.requiredFlag("is_main"),
                input.requiredFlag("is_unsorted_on"),
                won,
                lost,
                ordinary);
    }

    private Answer update(Request request, Pipeline before) {
        Checks checks = new Checks();
        Input input = checks.input(request.item(), 0);
        @Nullable String name = input.text("name");
        int sort = (int) input.integer("sort", before.sort());
        boolean main = input.flag("is_main", before.main());
        boolean unsorted = input.flag("is_unsorted_on", before.unsortedOn());
        if (input.has("name") && (name == null || name.isBlank())) {
            input.wrong("IsBlank", "name", "This value should not be blank.");
        }
        checks.refuseIfWrong();
        pipelines.change(
                before.id(),
                pipeline -> pipeline.named(name == null ? before.name() : name).unsorted(unsorted));
        if (main) {
            pipelines.promote(before.id());
        }
        if (sort != before.sort()) {
            pipelines.move(before.id(), sort);
        }
        Pipeline after = pipelines.get(before.id()).orElseThrow();
        return Hal.ok(json(request).pipeline(after).put("request_id", input.requestId()));
    }

    private Answer delete(Pipeline pipeline) {
        if (pipelines.size() == 1) {
            return Problems.badRequest("Last pipeline can not be deleted");
        }
        if (pipeline.main()) {
            return Problems.badRequest("Main pipeline can not be deleted");
        }
        if (use.hasLeads(pipeline.id())) {
            return Problems.badRequest("Pipeline with leads can not be deleted");
        }
        pipelines.remove(pipeline.id());
        return Hal.noContent();
    }
}
