package dev.ponte.kommo.contact;

import dev.ponte.kommo.entity.EntityDraft;
import dev.ponte.kommo.value.FieldValue;
import dev.ponte.kommo.value.NewValues;

/** What creations and changes of contacts have in common. */
public interface ContactDraft<S> extends EntityDraft<S> {

    default S firstName(String name) {
        return set("first_name", name);
    }

    default S lastName(String name) {
        return set("last_name", name);
    }

    /** The only phone, of the kind {@code WORK}. */
    default S phone(String phone) {
        return field(NewValues.of("PHONE", FieldValue.kind(phone, "WORK")));
    }

    /** The only e-mail address, of the kind {@code WORK}. */
    default S email(String email) {
        return field(NewValues.of("EMAIL", FieldValue.kind(email, "WORK")));
    }
}
