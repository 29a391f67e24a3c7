package dev.ponte.kommo.client;

import dev.ponte.kommo.contact.ChatLink;
import dev.ponte.kommo.contact.Contact;
import dev.ponte.kommo.contact.ContactChange;
import dev.ponte.kommo.contact.NewContact;
import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Contacts. Of a write Kommo tells only how they are found. */
public final class Contacts extends Entities<Contact> {

    Contacts(Connector connector) {
        super(new Items<>(connector, "contacts", "contacts", Contact.class));
    }

    public Uni<List<Saved>> create(List<NewContact> contacts) {
        return Writing.create(items().as(Saved.class), items().path(), contacts);
    }

    public Uni<List<Saved>> update(List<ContactChange> changes) {
        return Writing.update(items().as(Saved.class), items().path(), changes);
    }

    /** The chats of these contacts. */
    public Uni<List<ChatLink>> chats(Collection<Long> contactIds) {
        Query query = Query.NONE;
        for (Long id : contactIds) {
            query = query.with("contact_id[]", id);
        }
        return new Items<>(items().connector(), "contacts/chats", "chats", ChatLink.class)
                .page("contacts/chats", query)
                .map(Page::items);
    }
}
