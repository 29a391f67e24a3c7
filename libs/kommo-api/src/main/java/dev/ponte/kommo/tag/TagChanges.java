package dev.ponte.kommo.tag;

import dev.ponte.kommo.body.Draft;
import java.util.List;

/** How an update changes tags. */
public interface TagChanges<S> extends Draft<S> {

    /** All tags that it shall have; none clears them. */
    default S tags(List<TagRef> tags) {
        return with(body().embed("tags", tags.isEmpty() ? null : List.copyOf(tags)));
    }

    /** A tag more; the others stay. */
    default S addTag(TagRef tag) {
        return with(body().plus("tags_to_add", tag));
    }

    /** A tag less; the others stay. */
    default S removeTag(TagRef tag) {
        return with(body().plus("tags_to_delete", tag));
    }
}
