package dev.ponte.kommo.client;

import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.pipeline.NewStatus;
import dev.ponte.kommo.pipeline.Status;
import dev.ponte.kommo.pipeline.StatusChange;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The stages of one pipeline; writing needs a connection of an administrator. */
public final class Statuses extends Entities<Status> {

    Statuses(Connector connector, long pipelineId) {
        super(
                new Items<>(
                        connector,
                        "leads/pipelines/" + pipelineId + "/statuses",
                        "statuses",
                        Status.class));
    }

    /** All of them; Kommo gives them in one piece. */
    public Uni<List<Status>> list() {
        return list(Query.NONE).map(Page::items);
    }

    /** Only the new ones come back. */
    public Uni<List<Status>> create(List<NewStatus> statuses) {
        return Writing.create(items(), items().path(), statuses);
    }

    public Uni<Status> update(long id, StatusChange change) {
        return items().connector().patch(at(id), change).map(items()::only);
    }

    /** Its leads go to the first stage. */
    public Uni<Void> delete(long id) {
        return items().connector().delete(at(id));
    }
}
