package dev.ponte.sandbox.kommo.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entities belong together. A link is found from both of its ends. */
final class Links {
    private final Map<String, List<Link>> byEnd = new HashMap<>();

    private static String end(EntityType type, long id) {
        return type + "/" + id;
    }

    List<Link> of(EntityType type, long id) {
        return byEnd.getOrDefault(end(type, id), List.of());
    }

    /** The ids of one kind that an entity is linked with, the main one first. */
    List<Long> of(EntityType type, long id, EntityType wanted) {
        List<Long> found = new ArrayList<>();
        for (Link link : of(type, id)) {
            boolean forward = link.fromType() == type && link.from() == id;
            if ((forward ? link.toType() : link.fromType()) == wanted) {
                long other = forward ? link.to() : link.from();
                found.add(link.main() ? 0 : found.size(), other);
            }
        }
        return found;
    }

    boolean main(long leadId, long contactId) {
        return of(EntityType.LEADS, leadId).stream()
                .anyMatch(
                        link ->
                                link.main()
                                        && link.joins(
                                                EntityType.LEADS,
                                                leadId,
                                                EntityType.CONTACTS,
                                                contactId));
    }

    /** Links two entities; a lead's first contact is its main one. A lead has one company. */
    void link(EntityType type, long id, EntityType otherType, long other, boolean main) {
        if (type == EntityType.CONTACTS && otherType == EntityType.LEADS) {
            link(otherType, other, type, id, main);
            return;
        }
        unlink(type, id, otherType, other);
        boolean contact = type == EntityType.LEADS && otherType == EntityType.CONTACTS;
        if (otherType == EntityType.COMPANIES) {
            of(type, id, otherType).forEach(old -> unlink(type, id, otherType, old));
        }
        boolean first = contact && of(type, id, otherType).isEmpty();
        if (contact && main) {
            demote(id);
        }
        add(new Link(type, id, otherType, other, contact && (main || first)));
    }

    private void demote(long leadId) {
        for (Link link : List.copyOf(of(EntityType.LEADS, leadId))) {
            if (link.main()) {
                remove(link);
                add(new Link(link.fromType(), link.from(), link.toType(), link.to(), false));
            }
        }
    }

    boolean unlink(EntityType type, long id, EntityType otherType, long other) {
        List<Link> gone =
                of(type, id).stream()
                        .filter(link -> link.joins(type, id, otherType, other))
                        .toList();
        gone.forEach(this::remove);
        return !gone.isEmpty();
    }

    private void add(Link link) {
        byEnd.computeIfAbsent(end(link.fromType(), link.from()), key -> new ArrayList<>())
                .add(link);
        byEnd.computeIfAbsent(end(link.toType(), link.to()), key -> new ArrayList<>()).add(link);
    }

    private void remove(Link link) {
        byEnd.getOrDefault(end(link.fromType(), link.from()), new ArrayList<>()).remove(link);
        byEnd.getOrDefault(end(link.toType(), link.to()), new ArrayList<>()).remove(link);
    }
}
