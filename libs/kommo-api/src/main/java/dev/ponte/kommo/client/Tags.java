package dev.ponte.kommo.client;

import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import dev.ponte.kommo.tag.NewTag;
import dev.ponte.kommo.tag.Tag;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tags of one type of entity. Kommo neither renames nor deletes them. */
public final class Tags {

    private final Items<Tag> tags;

    Tags(Connector connector, EntityType type) {
        this.tags = new Items<>(connector, type.path() + "/tags", "tags", Tag.class);
    }

    public Uni<Page<Tag>> list(Query query) {
        return tags.page(tags.path(), query);
    }

    public Multi<Tag> all(Query query) {
        return Paging.all(this::list, query, Listing.MOST_PAGES);
    }

    /** Creates them, or finds those that exist by name. */
    public Uni<List<Tag>> create(List<NewTag> newTags) {
        return Writing.create(tags, tags.path(), newTags);
    }
}
