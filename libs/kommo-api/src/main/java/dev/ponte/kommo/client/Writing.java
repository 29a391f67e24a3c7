package dev.ponte.kommo.client;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Writes lists of items; an empty list is nothing to ask Kommo for. */
final class Writing {

    private Writing() {}

    /**
     * @return in the order of the items; each with its {@code request_id}
     */
    static <T> Uni<List<T>> create(Items<T> answers, String at, List<?> items) {
        return items.isEmpty() ? Uni.createFrom().item(List.of()) : answers.post(at, items);
    }

    static <T> Uni<List<T>> update(Items<T> answers, String at, List<?> changes) {
        return changes.isEmpty() ? Uni.createFrom().item(List.of()) : answers.patch(at, changes);
    }
}
