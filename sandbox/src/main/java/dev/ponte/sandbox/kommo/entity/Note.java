package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A note on an entity.
 *
 * @param type {@code common}, {@code call_in}, … or whatever else was sent
 * @param params what the type needs
 */
record Note(
        long id,
        EntityType on,
        long entityId,
        String type,
        ObjectNode params,
        long createdBy,
        long updatedBy,
        long createdAt,
        long updatedAt,
        long responsible,
        boolean pinned) {

    /** The number webhooks have for the type. */
    int number() {
        return switch (type) {
            case "common" -> 4;
            case "attachment" -> 5;
            case "call_in" -> 10;
            case "call_out" -> 11;
            case "sms_in" -> 102;
            case "sms_out" -> 103;
            default -> 25;
        };
    }

    /** Its text; of one without, all that it has as JSON. */
    String text() {
        return params.hasNonNull("text") ? params.get("text").asText() : params.toString();
    }

    Note pinned(boolean is) {
        return new Note(
                id,
                on,
                entityId,
                type,
                params,
                createdBy,
                updatedBy,
                createdAt,
                updatedAt,
                responsible,
                is);
    }
}
