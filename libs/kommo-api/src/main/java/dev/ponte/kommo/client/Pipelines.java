package dev.ponte.kommo.client;

import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.pipeline.NewPipeline;
import dev.ponte.kommo.pipeline.Pipeline;
import dev.ponte.kommo.pipeline.PipelineChange;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Pipelines; writing needs a connection of an administrator. */
public final class Pipelines extends Entities<Pipeline> {

    Pipelines(Connector connector) {
        super(new Items<>(connector, "leads/pipelines", "pipelines", Pipeline.class));
    }

    /** All of them; Kommo gives them in one piece. */
    public Uni<List<Pipeline>> list() {
        return list(Query.NONE).map(Page::items);
    }

    /** Whole, with the stages that Kommo added. */
    public Uni<List<Pipeline>> create(List<NewPipeline> pipelines) {
        return Writing.create(items(), items().path(), pipelines);
    }

    public Uni<Pipeline> update(long id, PipelineChange change) {
        return items().connector().patch(at(id), change).map(items()::only);
    }

    /** Kommo refuses the last one, and one with leads in it. */
    public Uni<Void> delete(long id) {
        return items().connector().delete(at(id));
    }
}
