package dev.ponte.kommo.lead;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.tag.TagChanges;

/** A change of a lead: what is not set stays as it is. */
public record LeadChange(@JsonValue Body body)
        implements LeadDraft<LeadChange>, TagChanges<LeadChange> {

    public static LeadChange of(long id) {
        return new LeadChange(Body.EMPTY.with("id", id));
    }

    @Override
    public LeadChange with(Body body) {
        return new LeadChange(body);
    }
}
