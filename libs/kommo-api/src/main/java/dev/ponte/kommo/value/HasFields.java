package dev.ponte.kommo.value;

import java.util.List;
import java.util.Optional;

/** What has custom fields. */
public interface HasFields {

    List<FieldValues> customFieldsValues();

    /** The field with that id, when it has a value. */
    default Optional<FieldValues> field(long id) {
        return customFieldsValues().stream()
                .filter(field -> field.fieldId() != null && field.fieldId() == id)
                .findFirst();
    }

    /** The field with that code, {@code PHONE} for instance, when it has a value. */
    default Optional<FieldValues> field(String code) {
        return customFieldsValues().stream()
                .filter(field -> code.equals(field.fieldCode()))
                .findFirst();
    }
}
