package dev.ponte.kommo.client;

import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A list that is read page by page.
 *
 * @param <T> what is in it
 */
public sealed class Listing<T> permits Entities, Webhooks {

    /** The most pages that are read of one list, unless the caller says otherwise. */
    public static final int MOST_PAGES = 1000;

    private final Items<T> items;

    Listing(Items<T> items) {
        this.items = items;
    }

    /** One page; an empty one where Kommo has nothing. */
    public Uni<Page<T>> list(Query query) {
        return items.page(items.path(), query);
    }

    /** All items from that page on, each page asked for when the one before has been taken. */
    public Multi<T> all(Query query) {
        return all(query, MOST_PAGES);
    }

    /**
     * @param mostPages with one page more it fails, so that half a list is not taken for all of it
     */
    public Multi<T> all(Query query, int mostPages) {
        return Paging.all(this::list, query, mostPages);
    }

    final Items<T> items() {
        return items;
    }
}
