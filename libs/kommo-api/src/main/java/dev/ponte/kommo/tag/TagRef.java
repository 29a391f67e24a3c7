package dev.ponte.kommo.tag;

import dev.ponte.kommo.json.KommoModel;
import org.jspecify.annotations.Nullable;

/** A tag as it is written: by id, or by name; an unknown name becomes a new tag. */
@KommoModel
public record TagRef(@Nullable Long id, @Nullable String name) {

    public TagRef {
        if ((id == null) == (name == null)) {
            throw new IllegalArgumentException("a tag is named by its id or by its name");
        }
    }

    public static TagRef id(long id) {
        return new TagRef(id, null);
    }

    public static TagRef named(String name) {
        return new TagRef(null, name);
    }
}
