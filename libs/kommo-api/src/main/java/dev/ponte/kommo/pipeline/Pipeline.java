package dev.ponte.kommo.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Others;
import dev.ponte.kommo.json.Rest;
import dev.ponte.kommo.json.Whole;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline with its stages.
 *
 * @param isMain exactly one of an account is
 * @param isUnsortedOn whether it has the stage of incoming leads
 * @param other what else came, so that a copy is whole
 */
@KommoModel
public record Pipeline(
        @Key long id,
        @Nullable String name,
        @Whole @Nullable Long sort,
        @Flag boolean isMain,
        @Flag boolean isUnsortedOn,
        @Flag boolean isArchive,
        @Whole @Nullable Long accountId,
        @Nullable String requestId,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded,
        @Rest Map<String, JsonNode> other) {

    public Pipeline {
        embedded = embedded == null ? Embedded.NONE : embedded;
        other = Others.copy(other);
    }

    /** The stages from left to right: Kommo promises no order. */
    public List<Status> statuses() {
        return embedded.statuses().stream()
                .sorted(Comparator.comparingLong(Status::place))
                .toList();
    }

    /** What came with the pipeline. */
    @KommoModel
    public record Embedded(@Listed List<Status> statuses) {

        static final Embedded NONE = new Embedded(List.of());
    }
}
