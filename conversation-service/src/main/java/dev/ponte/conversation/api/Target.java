package dev.ponte.conversation.api;

import java.util.UUID;

/** Which conversations a request means. A lead or contact may have several. */
sealed interface Target {

    record ById(UUID id) implements Target {}

    record ByContact(long crmContactId) implements Target {}

    record ByLead(long crmLeadId) implements Target {}

    /**
     * @param digits canonical; a person may own the chat before the first message, so a
     *     conversation is opened when there is none
     */
    record ByPhone(String digits) implements Target {}
}
