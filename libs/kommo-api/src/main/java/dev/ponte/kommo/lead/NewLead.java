package dev.ponte.kommo.lead;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.company.NewCompany;
import dev.ponte.kommo.contact.NewContact;
import dev.ponte.kommo.tag.TagRef;
import java.util.ArrayList;
import java.util.List;

/** A lead to be created. Nothing is mandatory. */
public record NewLead(@JsonValue Body body) implements LeadDraft<NewLead> {

    public static NewLead named(String name) {
        return new NewLead(Body.EMPTY.with("name", name));
    }

    public NewLead tags(List<TagRef> tags) {
        return with(body.embed("tags", List.copyOf(tags)));
    }

    /** A contact that exists; the main one first. */
    public NewLead contacts(List<Long> ids) {
        List<Body> contacts = new ArrayList<>();
        for (Long id : ids) {
            contacts.add(Body.EMPTY.with("id", id).with("is_main", contacts.isEmpty()));
        }
        return with(body.embed("contacts", List.copyOf(contacts)));
    }

    /** A contact to be created with the lead; only in a creation of both together. */
    public NewLead contact(NewContact contact) {
        return with(body.embed("contacts", List.of(contact)));
    }

    /** A company that exists. */
    public NewLead company(long id) {
        return with(body.embed("companies", List.of(Body.EMPTY.with("id", id))));
    }

    /** A company to be created with the lead; only in a creation of both together. */
    public NewLead company(NewCompany company) {
        return with(body.embed("companies", List.of(company)));
    }

    /** The widget's source that it came from. */
    public NewLead source(String externalId) {
        return with(
                body.embed(
                        "source",
                        Body.EMPTY.with("external_id", externalId).with("type", "widget")));
    }

    @Override
    public NewLead with(Body body) {
        return new NewLead(body);
    }
}
