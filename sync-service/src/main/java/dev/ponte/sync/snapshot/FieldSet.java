package dev.ponte.sync.snapshot;

import java.util.List;
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

    /** A tab as people know it: ids differ from account to account. Empty for the first one. */
    public String tabName(@Nullable String id) {
        if (id == null) {
            return "";
        }
        return (groups == null ? List.<GroupState>of() : groups)
                .stream()
                        .filter(group -> group.id().equals(id))
                        .map(GroupState::name)
                        .findFirst()
                        .orElse(id);
    }

    /** The tabs that the account made; none when they were not read. */
    public List<GroupState> customGroups() {
        return groups == null
                ? List.of()
                : groups.stream().filter(group -> !group.predefined()).toList();
    }
}
