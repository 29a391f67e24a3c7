package dev.ponte.sandbox.kommo.config;

import java.util.List;

/**
 * A stage. Won and lost have the same ids in every pipeline, so only the pair of pipeline and stage
 * names one.
 *
 * @param sort 10 incoming, 20, 30, … ordinary, 10000 won, 11000 lost
 * @param editable false for the three that Kommo makes itself
 * @param type 1 for incoming leads, else 0
 */
public record Stage(
        long id,
        String name,
        int sort,
        boolean editable,
        long pipelineId,
        String color,
        int type,
        List<StageHint> hints) {
    public static final long WON = 142;
    public static final long LOST = 143;

    public boolean closes() {
        return id == WON || id == LOST;
    }

    Stage named(String other) {
        return new Stage(id, other, sort, editable, pipelineId, color, type, hints);
    }

    Stage coloured(String other) {
        return new Stage(id, name, sort, editable, pipelineId, other, type, hints);
    }

    Stage at(int place) {
        return new Stage(id, name, place, editable, pipelineId, color, type, hints);
    }

    Stage with(List<StageHint> others) {
        return new Stage(id, name, sort, editable, pipelineId, color, type, List.copyOf(others));
    }
}
