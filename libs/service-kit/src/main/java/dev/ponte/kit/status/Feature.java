package dev.ponte.kit.status;

import static java.util.Objects.requireNonNull;

import dev.ponte.kit.i18n.Text;

/**
 * Something that works.
 *
 * @param id its row in the feature table, e.g. {@code A8} (docs/features.md)
 */
public record Feature(String id, Text title) {

    public Feature {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
    }
}
