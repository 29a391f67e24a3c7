package dev.ponte.kommo.entity;

import dev.ponte.kommo.body.Draft;
import dev.ponte.kommo.value.NewValues;
import java.time.Instant;

/** What leads, contacts and companies are written with. */
public interface EntityDraft<S> extends Draft<S> {

    default S name(String name) {
        return set("name", name);
    }

    /** Who works on it: an active user. */
    default S responsibleUser(long userId) {
        return set("responsible_user_id", userId);
    }

    /** Who is said to have made it; 0 is a robot. */
    default S createdBy(long userId) {
        return set("created_by", userId);
    }

    /** Who is said to have changed it; 0 is a robot. */
    default S updatedBy(long userId) {
        return set("updated_by", userId);
    }

    default S createdAt(Instant time) {
        return set("created_at", time);
    }

    default S updatedAt(Instant time) {
        return set("updated_at", time);
    }

    /** The values of one field more. */
    default S field(NewValues values) {
        return with(body().plus("custom_fields_values", values));
    }
}
