package dev.ponte.kommo.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A change of a pipeline; its stages have changes of their own. */
public record PipelineChange(@JsonValue Body body) implements Draft<PipelineChange> {

    public static final PipelineChange NONE = new PipelineChange(Body.EMPTY);

    public PipelineChange name(String name) {
        return set("name", name);
    }

    /** A hint for the order; Kommo numbers anew. */
    public PipelineChange sort(long sort) {
        return set("sort", sort);
    }

    /** Makes it the main one. The main one cannot be told to be none: another takes its place. */
    public PipelineChange main() {
        return set("is_main", true);
    }

    public PipelineChange unsortedOn(boolean on) {
        return set("is_unsorted_on", on);
    }

    @Override
    public PipelineChange with(Body body) {
        return new PipelineChange(body);
    }
}
