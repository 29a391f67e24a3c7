package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Something that has happened to an entity.
 *
 * @param type as Kommo calls it: {@code lead_status_changed}
 * @param entityType singular
 * @param at seconds
 */
record Event(
        String id,
        String type,
        String entityType,
        long entityId,
        long createdBy,
        long at,
        ArrayNode after,
        ArrayNode before) {}
