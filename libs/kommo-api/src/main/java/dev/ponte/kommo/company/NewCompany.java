package dev.ponte.kommo.company;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.entity.EntityDraft;
import dev.ponte.kommo.tag.TagRef;
import java.util.List;

/** A company to be created. */
public record NewCompany(@JsonValue Body body) implements EntityDraft<NewCompany> {

    public static NewCompany named(String name) {
        return new NewCompany(Body.EMPTY.with("name", name));
    }

    public NewCompany tags(List<TagRef> tags) {
        return with(body.embed("tags", List.copyOf(tags)));
    }

    @Override
    public NewCompany with(Body body) {
        return new NewCompany(body);
    }
}
