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

/** {@code leads/pipelines/{id}/statuses} and one of them. */
final class StageEndpoints {
    private static final int ID = 4;

    private final Account account;
    private final Pipelines pipelines;
    private final StageUse use;

    StageEndpoints(Account account, Pipelines pipelines, StageUse use) {
        this.account = account;
        this.pipelines = pipelines;
        this.use = use;
    }

    Answer answer(Request request, Pipeline pipeline) {
        if (request.depth() == ID) {
            return switch (request.method()) {
                case "GET" ->
                        Hal.whole(200, request, "statuses", pipeline.shown(), json(request)::stage);
                case "POST" -> create(request, pipeline);
                default -> Problems.methodNotAllowed();
            };
        }
        Stage stage =
                pipeline.shown().stream()
                        .filter(each -> each.id() == request.id(ID))
                        .findFirst()
                        .orElseThrow(() -> new Refused(Problems.notFound("Status not found")));
        return switch (request.method()) {
            case "GET" -> Hal.ok(json(request).stage(stage));
            case "PATCH" -> update(request, pipeline, stage);
            case "DELETE" -> delete(pipeline, stage);
            default -> Problems.methodNotAllowed();
        };
    }

    private PipelineJson json(Request request) {
        return new PipelineJson(
                request.href("leads/pipelines"),
                account.id(),
                request.params().with().contains("descriptions"));
    }

    private StageInput reader(Request request) {
        return new StageInput(account.ids()::other, request.seconds());
    }

    private Answer create(Request request, Pipeline pipeline) {
        List<ObjectNode> items = request.items();
        StageInput reader = reader(request);
        // Without a number they go to the end, one after the other.
        int end = pipeline.stages().size();
        List<NewStage> wanted =
                Checks.all(items, (input, index) -> reader.read(input, end + index));
        if (pipeline.stages().size() + wanted.size() > Pipelines.MOST_STAGES) {
            return Problems.unprocessable("Statuses limit exceeded");
        }
        List<Stage> made = pipelines.addStages(pipeline.id(), wanted);
        PipelineJson json = json(request);
        List<ObjectNode> written = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            written.add(
                    json.stage(made.get(i)).put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(200, request, "statuses", written, each -> each);
    }

    private Answer update(Request request, Pipeline pipeline, Stage before) {
        Checks checks = new Checks();
        Input input = checks.input(request.item(), 0);
        @Nullable String name = input.text("name");
        int sort = (int) input.integer("sort", before.sort());
        String color = StageInput.color(input, before.color());
        List<StageHint> hints = reader(request).hints(input, before.hints());
        if (before.type() == 1 && name != null) {
            input.wrong("NotEditable", "name", "This status can not be edited.");
        }
        checks.refuseIfWrong();
        pipelines.change(
                pipeline.id(),
                known ->
                        known.changed(
                                before.id(),
                                stage ->
                                        stage.named(name == null ? before.name() : name)
                                                // A system stage keeps its colour and its place.
                                                .coloured(
                                                        before.editable() ? color : before.color())
                                                .with(hints)));
        if (before.editable() && sort != before.sort()) {
            pipelines.change(pipeline.id(), known -> known.moved(before.id(), sort));
        }
        Stage after = pipelines.stage(pipeline.id(), before.id()).orElseThrow();
        return Hal.ok(json(request).stage(after).put("request_id", input.requestId()));
    }

    private Answer delete(Pipeline pipeline, Stage stage) {
        if (!stage.editable()) {
            return Problems.badRequest("System status can not be deleted");
        }
        Pipeline after = pipelines.change(pipeline.id(), known -> known.without(stage.id()));
        use.move(pipeline.id(), stage.id(), after.first().id());
        return Hal.noContent();
    }
}
