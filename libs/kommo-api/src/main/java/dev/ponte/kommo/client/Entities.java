package dev.ponte.kommo.client;

import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** A list whose items have numbers. */
public sealed class Entities<T> extends Listing<T>
        permits Leads, Contacts, Companies, Tasks, Pipelines, Statuses, Fields, Bots, Talks, Roles {

    Entities(Items<T> items) {
        super(items);
    }

    /** One of them; empty when there is none, however Kommo says that. */
    public Uni<Optional<T>> find(long id, Query query) {
        return items().find(at(id), query);
    }

    public Uni<Optional<T>> find(long id) {
        return find(id, Query.NONE);
    }

    final String at(long id) {
        return items().path() + "/" + id;
    }
}
