package dev.ponte.kommo.client;

import dev.ponte.kommo.entity.EntityType;
import dev.ponte.kommo.link.Link;
import dev.ponte.kommo.link.NewLink;
import dev.ponte.kommo.page.Page;
import dev.ponte.kommo.page.Query;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Links of entities of one type. */
public final class Links {

    private final Connector connector;
    private final String entities;

    Links(Connector connector, EntityType type) {
        this.connector = connector;
        this.entities = type.path();
    }

    /** What the entity is linked with. */
    public Uni<List<Link>> of(long entityId) {
        return links(entityId).page(at(entityId, "links"), Query.NONE).map(Page::items);
    }

    /** What the entity is linked with, of one type. */
    public Uni<List<Link>> of(long entityId, EntityType to) {
        return links(entityId)
                .page(at(entityId, "links"), Query.NONE.filter("to_entity_type", to.path()))
                .map(Page::items);
    }

    public Uni<List<Link>> link(long entityId, List<NewLink> newLinks) {
        return Writing.create(links(entityId), at(entityId, "link"), newLinks);
    }

    public Uni<Void> unlink(long entityId, List<NewLink> oldLinks) {
        return oldLinks.isEmpty()
                ? Uni.createFrom().voidItem()
                : connector.post(at(entityId, "unlink"), oldLinks).replaceWithVoid();
    }

    private Items<Link> links(long entityId) {
        return new Items<>(connector, at(entityId, "links"), "links", Link.class);
    }

    private String at(long entityId, String what) {
        return entities + "/" + entityId + "/" + what;
    }
}
