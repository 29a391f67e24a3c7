package dev.ponte.sandbox.kommo.entity;

/**
 * A conversation in a chat.
 *
 * @param leadId 0 = none yet
 */
public record Talk(
        long id,
        String chatId,
        long contactId,
        long leadId,
        String origin,
        boolean inWork,
        long createdAt,
        long updatedAt) {
    Talk closed(long now) {
        return new Talk(id, chatId, contactId, leadId, origin, false, createdAt, now);
    }

    Talk written(long now) {
        return new Talk(id, chatId, contactId, leadId, origin, true, createdAt, now);
    }
}
