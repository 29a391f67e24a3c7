package dev.ponte.kommo.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to ask for the next page with, null on the last one
 * @param totalItems of all pages; null where Kommo does not count, which is nearly everywhere
 */
public record Page<T>(List<T> items, @Nullable Query next, @Nullable Long totalItems) {

    public Page {
        items = List.copyOf(items);
    }

    public boolean hasNext() {
        return next != null;
    }
}
