package dev.ponte.kommo.company;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.entity.EntityDraft;
import dev.ponte.kommo.tag.TagChanges;

/** A change of a company: what is not set stays as it is. */
public record CompanyChange(@JsonValue Body body)
        implements EntityDraft<CompanyChange>, TagChanges<CompanyChange> {

    public static CompanyChange of(long id) {
        return new CompanyChange(Body.EMPTY.with("id", id));
    }

    @Override
    public CompanyChange with(Body body) {
        return new CompanyChange(body);
    }
}
