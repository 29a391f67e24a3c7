package dev.ponte.sync.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.FieldSet;
import dev.ponte.sync.snapshot.FieldState;
import dev.ponte.sync.snapshot.GroupState;
import dev.ponte.sync.snapshot.PipelineState;
import dev.ponte.sync.snapshot.StageKind;
import dev.ponte.sync.snapshot.StageState;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a thing is, as people know it: without ids and numbers, so that the same thing has the same
 * definition in each account. What does not belong to its kind is null or empty, and not written.
 *
 * @param color of a stage
 * @param won of a pipeline: what its stage of won leads is called
 * @param stages of a pipeline, the ordinary ones in their order
 * @param type of a field
 * @param tab of a field, null in the first
 * @param options of a field, in their order
 * @param required of a field: stages, as {@code pipeline / stage}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Definition(
        String name,
        @Nullable String color,
        @Nullable Boolean unsortedOn,
        @Nullable String won,
        @Nullable String lost,
        List<Item> stages,
        @Nullable String type,
        @Nullable String code,
        @Nullable Boolean apiOnly,
        @Nullable String tab,
        List<Item> options,
        List<String> required,
        List<String> hidden,
        @Nullable String remind,
        @Nullable String currency) {

    public Definition {
        // What is empty is not written, and so it comes back as null.
        name = name == null ? "" : name;
        color = filled(color);
        won = filled(won);
        lost = filled(lost);
        stages = stages == null ? List.of() : List.copyOf(stages);
        options = options == null ? List.of() : List.copyOf(options);
        required = required == null ? List.of() : List.copyOf(required);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
    }

    /** A stage of a pipeline, or an option of a field. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(String name, @Nullable String color, @Nullable String code) {

        public Item {
            name = name == null ? "" : name;
            color = filled(color);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static Definition of(PipelineState pipeline) {
        return new Definition(
                pipeline.name(),
                null,
                pipeline.unsortedOn(),
                pipeline.system(StageKind.WON).map(StageState::name).orElse(null),
                pipeline.system(StageKind.LOST).map(StageState::name).orElse(null),
                pipeline.ordinary().stream()
                        .map(stage -> new Item(stage.name(), stage.writableColor(), null))
                        .toList(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    static Definition of(StageState stage) {
        return simple(stage.name(), stage.writableColor(), null);
    }

    static Definition of(GroupState group) {
        return simple(group.name(), null, null);
    }

    /** An option. */
    static Definition option(String value, @Nullable String code) {
        return simple(value, null, code);
    }

    private static Definition simple(String name, @Nullable String color, @Nullable String code) {
        return new Definition(
                name, color, null, null, null, List.of(), null, code, null, null, List.of(),
                List.of(), List.of(), null, null);
    }

    /**
     * @param set where its tab is
     * @param pipelines where the stages are that it names; those that were not read are left out
     */
    static Definition of(FieldState field, FieldSet set, List<PipelineState> pipelines) {
        return new Definition(
                field.name(),
                null,
                null,
                null,
                null,
                List.of(),
                field.type(),
                field.code(),
                field.apiOnly(),
                tab(field, set),
                field.choices().stream()
                        .map(choice -> new Item(choice.value(), null, choice.code()))
                        .toList(),
                stages(field.required(), pipelines),
                stages(field.hidden(), pipelines),
                field.remind(),
                field.currency());
    }

    private static @Nullable String tab(FieldState field, FieldSet set) {
        return set.tab(field.groupId()).map(GroupState::name).orElse(null);
    }

    private static List<String> stages(Set<StageKey> keys, List<PipelineState> pipelines) {
        return pipelines.stream().flatMap(pipeline -> stages(keys, pipeline)).sorted().toList();
    }

    private static Stream<String> stages(Set<StageKey> keys, PipelineState pipeline) {
        return pipeline.stages().stream()
                .filter(stage -> keys.contains(new StageKey(pipeline.id(), stage.id())))
                .map(stage -> pipeline.name() + " / " + stage.name());
    }
}
