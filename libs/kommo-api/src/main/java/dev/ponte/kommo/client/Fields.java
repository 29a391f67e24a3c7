package dev.ponte.kommo.client;

import dev.ponte.kommo.field.CustomField;
import dev.ponte.kommo.field.FieldChange;
import dev.ponte.kommo.field.FieldScope;
import dev.ponte.kommo.field.NewField;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Custom fields of one scope; writing needs a connection of an administrator. */
public final class Fields extends Entities<CustomField> {

    Fields(Connector connector, FieldScope scope) {
        super(
                new Items<>(
                        connector,
                        scope.path() + "/custom_fields",
                        "custom_fields",
                        CustomField.class));
    }

    public Uni<List<CustomField>> create(List<NewField> fields) {
        return Writing.create(items(), items().path(), fields);
    }

    public Uni<List<CustomField>> update(List<FieldChange> changes) {
        return Writing.update(items(), items().path(), changes);
    }

    /** With all the values that it has anywhere. */
    public Uni<Void> delete(long id) {
        return items().connector().delete(at(id));
    }
}
