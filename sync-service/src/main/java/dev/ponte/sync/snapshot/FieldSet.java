package dev.ponte.sync.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of leads, contacts or companies.
 *
 * @param fields in the order they are shown
 * @param groups in their order; null when nobody asked for them
 */
public record FieldSet(List<FieldState> fields, @Nullable List<GroupState> groups) {

    public FieldSet {
        fields = List.copyOf(fields);
        groups = groups == null ? null : List.copyOf(groups);
    }

    /** Those that the account made. */
    public List<FieldState> custom() {
        return fields.stream().filter(field -> !field.predefined()).toList();
    }

    /** The tabs that the account made; none when they were not read. */
    public List<GroupState> customGroups() {
        return groups == null
                ? List.of()
                : groups.stream().filter(group -> !group.predefined()).toList();
    }
}
