package dev.ponte.sync.snapshot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is set up in an account. What was not read is absent, which is not the same as empty.
 *
 * @param pipelines in their order, archived ones too; null when nobody asked for them
 * @param fields by what they belong to; only what was asked for
 */
public record Snapshot(@Nullable List<PipelineState> pipelines, Map<Scope, FieldSet> fields) {

    /** Nothing was read. */
    public static final Snapshot NOTHING = new Snapshot(null, Map.of());

    public Snapshot {
        pipelines = pipelines == null ? null : List.copyOf(pipelines);
        Map<Scope, FieldSet> copy = new EnumMap<>(Scope.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** All pipelines that were read; none when they were not. */
    public List<PipelineState> allPipelines() {
        return pipelines == null ? List.of() : pipelines;
    }

    /** Those that people work with. */
    public List<PipelineState> active() {
        return allPipelines().stream().filter(pipeline -> !pipeline.archived()).toList();
    }

    /** The same with what was read later in place of what was read before. */
    public Snapshot updated(Snapshot later) {
        Map<Scope, FieldSet> all = new EnumMap<>(Scope.class);
        all.putAll(fields);
        later.fields().forEach((scope, set) -> all.merge(scope, set, FieldSet::updated));
        return new Snapshot(later.pipelines() == null ? pipelines : later.pipelines(), all);
    }
}
