package dev.ponte.kommo.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;
import java.util.List;

/** A pipeline to be created. The three stages that every pipeline has come by themselves. */
public record NewPipeline(@JsonValue Body body) implements Draft<NewPipeline> {

    /** All four are mandatory. */
    public static NewPipeline of(String name, long sort, boolean main, boolean unsortedOn) {
        return new NewPipeline(
                Body.EMPTY
                        .with("name", name)
                        .with("sort", sort)
                        .with("is_main", main)
                        .with("is_unsorted_on", unsortedOn));
    }

    /** Its stages; {@link NewStatus#renamed} gives won and lost another name. */
    public NewPipeline statuses(List<NewStatus> statuses) {
        return with(body.embed("statuses", List.copyOf(statuses)));
    }

    @Override
    public NewPipeline with(Body body) {
        return new NewPipeline(body);
    }
}
