package dev.ponte.kommo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.Others;
import dev.ponte.kommo.json.Rest;
import dev.ponte.kommo.json.Whole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a pipeline. Its id alone does not say which: see {@link StageKey}.
 *
 * @param isEditable false for the three that every pipeline has
 * @param type 1 is the stage of incoming leads, 0 any other
 * @param color with {@code #}, in either case
 * @param descriptions only when asked for
 * @param other what else came, so that a copy is whole
 */
@KommoModel
public record Status(
        @Key long id,
        @Nullable String name,
        @Whole @Nullable Long sort,
        @Flag boolean isEditable,
        @Whole @Nullable Long pipelineId,
        @Nullable String color,
        @Whole @Nullable Long type,
        @Whole @Nullable Long accountId,
        @Nullable String requestId,
        @Listed List<Description> descriptions,
        @Rest Map<String, JsonNode> other) {

    private static final long INCOMING = 1;

    public Status {
        other = Others.copy(other);
    }

    /** Where it stands among its pipeline's, smaller to the left. */
    long place() {
        return sort == null ? Long.MAX_VALUE : sort;
    }

    public boolean won() {
        return id == StageKey.WON;
    }

    public boolean lost() {
        return id == StageKey.LOST;
    }

    /** Whether it is the stage of incoming leads. */
    public boolean incoming() {
        return type != null && type == INCOMING;
    }

    /**
     * A hint for whoever works in the stage.
     *
     * @param level {@code newbie}, {@code candidate} or {@code master}
     * @param createdAt a local time, {@code Y-m-d H:i:s}
     */
    @KommoModel
    public record Description(
            @Whole @Nullable Long id,
            @Nullable String level,
            @Nullable String description,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Rest Map<String, JsonNode> other) {

        public Description {
            other = Others.copy(other);
        }
    }
}
