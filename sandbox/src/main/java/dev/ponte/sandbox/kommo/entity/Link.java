package dev.ponte.sandbox.kommo.entity;

/**
 * Two entities that belong together.
 *
 * @param main of a lead and a contact: whether it is the lead's main contact
 */
record Link(EntityType fromType, long from, EntityType toType, long to, boolean main) {
    boolean joins(EntityType type, long id, EntityType otherType, long other) {
        return (is(fromType, from, type, id) && is(toType, to, otherType, other))
                || (is(toType, to, type, id) && is(fromType, from, otherType, other));
    }

    private static boolean is(EntityType type, long id, EntityType wantedType, long wanted) {
        return type == wantedType && id == wanted;
    }
}
