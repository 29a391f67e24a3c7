package dev.ponte.sync.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is set up in an account. What was not read is absent, which is not the same as empty.
 *
 * @param pipelines in their order, archived ones too; null when nobody asked for them
 * @param fields by what they belong to; only what was asked for
 * @param roles null when nobody asked for them, or Kommo refused
 * @param taskTypes names of those that people made; null as above
 * @param lossReasons names; null as above
 * @param refused what Kommo does not show to whose connection it is
 */
public record Snapshot(
        @Nullable List<PipelineState> pipelines,
        Map<Scope, FieldSet> fields,
        // Left out where nobody asked: such a snapshot is the same text as before it was known.
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RoleState> roles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> taskTypes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> lossReasons,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Also> refused) {

    /** Nothing was read. */
    public static final Snapshot NOTHING = new Snapshot(null, Map.of());

    @JsonCreator
    public Snapshot {
        pipelines = copy(pipelines);
        Map<Scope, FieldSet> sets = new EnumMap<>(Scope.class);
        sets.putAll(fields);
        fields = Collections.unmodifiableMap(sets);
        roles = copy(roles);
        taskTypes = copy(taskTypes);
        lossReasons = copy(lossReasons);
        Set<Also> parts = EnumSet.noneOf(Also.class);
        parts.addAll(refused == null ? Set.of() : refused);
        refused = Collections.unmodifiableSet(parts);
    }

    /** Nothing that a group has to ask for. */
    public Snapshot(@Nullable List<PipelineState> pipelines, Map<Scope, FieldSet> fields) {
        this(pipelines, fields, null, null, null, Set.of());
    }

    static Snapshot ofRoles(List<RoleState> roles) {
        return new Snapshot(null, Map.of(), roles, null, null, Set.of());
    }

    static Snapshot ofTaskTypes(List<String> names) {
        return new Snapshot(null, Map.of(), null, names, null, Set.of());
    }

    static Snapshot ofLossReasons(List<String> names) {
        return new Snapshot(null, Map.of(), null, null, names, Set.of());
    }

    static Snapshot ofRefused(Also part) {
        return new Snapshot(null, Map.of(), null, null, null, Set.of(part));
    }

    /** All pipelines that were read; none when they were not. */
    public List<PipelineState> allPipelines() {
        return pipelines == null ? List.of() : pipelines;
    }

    /** Those that people work with. */
    public List<PipelineState> active() {
        return allPipelines().stream().filter(pipeline -> !pipeline.archived()).toList();
    }

    /** All roles that were read; none when they were not. */
    public List<RoleState> allRoles() {
        return roles == null ? List.of() : roles;
    }

    /** What of that part is called how; nothing when it was not read. */
    public List<String> names(Also part) {
        List<String> names =
                switch (part) {
                    case ROLES -> allRoles().stream().map(RoleState::name).toList();
                    case TASK_TYPES -> taskTypes;
                    case LOSS_REASONS -> lossReasons;
                };
        return names == null ? List.of() : names;
    }

    /** Whether that was read. */
    public boolean has(Also part) {
        return switch (part) {
            case ROLES -> roles != null;
            case TASK_TYPES -> taskTypes != null;
            case LOSS_REASONS -> lossReasons != null;
        };
    }

    /** The same with what was read later in place of what was read before. */
    public Snapshot updated(Snapshot later) {
        Map<Scope, FieldSet> all = new EnumMap<>(Scope.class);
        all.putAll(fields);
        later.fields().forEach((scope, set) -> all.merge(scope, set, FieldSet::updated));
        return new Snapshot(
                later.pipelines == null ? pipelines : later.pipelines,
                all,
                later.roles == null ? roles : later.roles,
                later.taskTypes == null ? taskTypes : later.taskTypes,
                later.lossReasons == null ? lossReasons : later.lossReasons,
                refused(later));
    }

    private Set<Also> refused(Snapshot later) {
        Set<Also> parts = EnumSet.noneOf(Also.class);
        parts.addAll(refused);
        parts.removeIf(later::has);
        parts.addAll(later.refused);
        return parts;
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
