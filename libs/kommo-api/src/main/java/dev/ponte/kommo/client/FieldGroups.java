package dev.ponte.kommo.client;

import dev.ponte.kommo.field.FieldGroup;
import dev.ponte.kommo.field.FieldGroupChange;
import dev.ponte.kommo.field.FieldScope;
import dev.ponte.kommo.field.NewFieldGroup;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Tabs of custom fields; writing needs a connection of an administrator. */
public final class FieldGroups {

    private final Items<FieldGroup> groups;

    FieldGroups(Connector connector, FieldScope scope) {
        this.groups =
                new Items<>(
                        connector,
                        scope.path() + "/custom_fields/groups",
                        "custom_field_groups",
                        FieldGroup.class);
    }

    public Uni<List<FieldGroup>> list() {
        return groups.page(groups.path(), Query.NONE).map(Page::items);
    }

    public Uni<Optional<FieldGroup>> find(String id) {
        return groups.find(at(id), Query.NONE);
    }

    public Uni<List<FieldGroup>> create(List<NewFieldGroup> newGroups) {
        return Writing.create(groups, groups.path(), newGroups);
    }

    public Uni<FieldGroup> update(String id, FieldGroupChange change) {
        return groups.connector().patch(at(id), change).map(groups::only);
    }

    public Uni<Void> delete(String id) {
        return groups.connector().delete(at(id));
    }

    private String at(String id) {
        return groups.path() + "/" + Paths.segment(id);
    }
}
