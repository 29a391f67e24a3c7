package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Hal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Pipelines and stages as Kommo writes them. */
final class PipelineJson {
    private static final DateTimeFormatter PHP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final String root;
    private final long accountId;
    private final boolean withHints;

    /**
     * @param root address of the list of pipelines
     */
    PipelineJson(String root, long accountId, boolean withHints) {
        this.root = root;
        this.accountId = accountId;
        this.withHints = withHints;
    }

    ObjectNode pipeline(Pipeline pipeline) {
        ObjectNode body =
                Json.object()
                        .put("id", pipeline.id())
                        .put("name", pipeline.name())
                        .put("sort", pipeline.sort())
                        .put("is_main", pipeline.main())
                        .put("is_unsorted_on", pipeline.unsortedOn())
                        .put("is_archive", pipeline.archived())
                        .put("account_id", accountId);
        Hal.link(body, root + "/" + pipeline.id());
        ArrayNode statuses = body.putObject("_embedded").putArray("statuses");
        pipeline.shown().forEach(stage -> statuses.add(stage(stage)));
        return body;
    }

    ObjectNode stage(Stage stage) {
        ObjectNode body =
                Json.object()
                        .put("id", stage.id())
                        .put("name", stage.name())
                        .put("sort", stage.sort())
                        .put("is_editable", stage.editable())
                        .put("pipeline_id", stage.pipelineId())
                        .put("color", stage.color())
                        .put("type", stage.type())
                        .put("account_id", accountId);
        if (withHints) {
            ArrayNode hints = body.putArray("descriptions");
            stage.hints().forEach(hint -> hints.add(hint(stage, hint)));
        }
        return Hal.link(body, root + "/" + stage.pipelineId() + "/statuses/" + stage.id());
    }

    private ObjectNode hint(Stage stage, StageHint hint) {
        String at = PHP.format(Instant.ofEpochSecond(hint.at()));
        return Json.object()
                .put("id", hint.id())
                .put("account_id", accountId)
                .put("created_at", at)
                .put("updated_at", at)
                .put("created_by", 0)
                .put("updated_by", 0)
                .put("pipeline_id", stage.pipelineId())
                .put("status_id", stage.id())
                .put("level", hint.level())
                .put("description", hint.text());
    }
}
