package dev.ponte.sync.snapshot;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of leads, contacts or companies. What was not read is absent, which is not the same as
 * empty.
 *
 * @param fields in the order they are shown; null when nobody asked for them
 * @param groups in their order; null when nobody asked for them
 */
public record FieldSet(@Nullable List<FieldState> fields, @Nullable List<GroupState> groups) {

    public FieldSet {
        fields = fields == null ? null : List.copyOf(fields);
        groups = groups == null ? null : List.copyOf(groups);
    }

    /** All fields that were read; none when they were not. */
    public List<FieldState> allFields() {
        return fields == null ? List.of() : fields;
    }

    /** The same with what was read later in place of what was read before. */
    FieldSet updated(FieldSet later) {
        return new FieldSet(
                later.fields == null ? fields : later.fields,
                later.groups == null ? groups : later.groups);
    }

    /** Those that the account made. */
    public List<FieldState> custom() {
        return allFields().stream().filter(field -> !field.predefined()).toList();
    }

    /** A tab that the account made, by its id; empty for the first one too, which has none. */
    public Optional<GroupState> tab(@Nullable String id) {
        return customGroups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The tabs that the account made; none when they were not read. */
    public List<GroupState> customGroups() {
        return groups == null
                ? List.of()
                : groups.stream().filter(group -> !group.predefined()).toList();
    }
}
