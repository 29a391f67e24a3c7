package dev.ponte.kommo.client;

import dev.ponte.kommo.error.Failure;
import dev.ponte.kommo.error.KommoException;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Follows a list from page to page. */
final class Paging {

    private Paging() {}

    static <T> Multi<T> all(Function<Query, Uni<Page<T>>> list, Query first, int mostPages) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Place(first), place -> place.read(list, mostPages))
                .whilst(Page::hasNext)
                .onItem()
                .transformToIterable(Page::items);
    }

    /** Where the reading is; one for each reader, who asks for one page at a time. */
    private static final class Place {

        private Query next;
        private int pages;

        Place(Query first) {
            this.next = first;
        }

        <T> Uni<Page<T>> read(Function<Query, Uni<Page<T>>> list, int mostPages) {
            if (pages++ == mostPages) {
                return Uni.createFrom()
                        .failure(new KommoException(new Failure.TooManyPages(mostPages)));
            }
            return list.apply(next).invoke(this::remember);
        }

        private void remember(Page<?> page) {
            if (page.next() != null) {
                next = page.next();
            }
        }
    }
}
