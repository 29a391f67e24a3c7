package dev.ponte.sandbox.kommo.entity;

/**
 * An incoming lead: nobody has taken it yet.
 *
 * @param category chats, forms, sip or mail
 * @param contactId 0 = none
 */
record Incoming(
        String uid,
        String category,
        long pipelineId,
        long leadId,
        long contactId,
        String source,
        long createdAt) {}
