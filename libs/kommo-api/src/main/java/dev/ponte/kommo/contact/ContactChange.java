package dev.ponte.kommo.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.tag.TagChanges;

/** A change of a contact: what is not set stays as it is. */
public record ContactChange(@JsonValue Body body)
        implements ContactDraft<ContactChange>, TagChanges<ContactChange> {

    public static ContactChange of(long id) {
        return new ContactChange(Body.EMPTY.with("id", id));
    }

    @Override
    public ContactChange with(Body body) {
        return new ContactChange(body);
    }
}
