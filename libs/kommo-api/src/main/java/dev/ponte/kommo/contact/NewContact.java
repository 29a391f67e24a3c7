package dev.ponte.kommo.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.tag.TagRef;
import java.util.List;

/** A contact to be created. Kommo does not mind a second one with the same phone: search first. */
public record NewContact(@JsonValue Body body) implements ContactDraft<NewContact> {

    public static NewContact named(String name) {
        return new NewContact(Body.EMPTY.with("name", name));
    }

    public NewContact tags(List<TagRef> tags) {
        return with(body.embed("tags", List.copyOf(tags)));
    }

    @Override
    public NewContact with(Body body) {
        return new NewContact(body);
    }
}
