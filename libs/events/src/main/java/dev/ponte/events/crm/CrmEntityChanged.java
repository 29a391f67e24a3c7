package dev.ponte.events.crm;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something changed in the CRM, as its webhook told it. A hint, not the truth: webhooks come late,
 * twice and out of order, so whoever acts on it reads the entity again.
 *
 * @param crmAccountId the CRM's own account id
 * @param subdomain the CRM's subdomain
 * @param entityId the CRM's id; for unsorted leads their {@code uid}
 * @param statusId stage after the change, where told
 * @param oldStatusId stage before it, where told
 * @param attributes the delivered fields, nested as sent, every scalar a string
 */
public record CrmEntityChanged(
        long crmAccountId,
        @Nullable String subdomain,
        Entity entity,
        Action action,
        String entityId,
        @Nullable Long pipelineId,
        @Nullable Long statusId,
        @Nullable Long oldStatusId,
        @Nullable Long responsibleUserId,
        Map<String, Object> attributes,
        Instant at) {

    /** What changed. */
    public enum Entity {
        LEAD,
        CONTACT,
        COMPANY,
        CUSTOMER,
        TASK,
        NOTE,
        TALK,
        UNSORTED,
        CATALOG_ELEMENT,
        CHAT_TEMPLATE,
        @JsonEnumDefaultValue
        OTHER
    }

    /** How it changed. */
    public enum Action {
        ADDED,
        UPDATED,
        DELETED,
        RESTORED,
        STATUS_CHANGED,
        RESPONSIBLE_CHANGED,
        @JsonEnumDefaultValue
        OTHER
    }
}
