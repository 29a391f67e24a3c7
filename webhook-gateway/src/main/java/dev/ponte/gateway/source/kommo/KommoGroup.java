package dev.ponte.gateway.source.kommo;

import dev.ponte.events.crm.CrmEntityChanged.Entity;

/**
 * A top-level group of a body.
 *
 * @param name as delivered
 * @param entity what its entries are, unless they say otherwise themselves
 */
record KommoGroup(String name, Entity entity) {

    static final KommoGroup CHAT_TEMPLATES = new KommoGroup("chat_templates", Entity.CHAT_TEMPLATE);

    static KommoGroup named(String name) {
        return new KommoGroup(
                name,
                switch (name) {
                    case "leads" -> Entity.LEAD;
                    case "contacts" -> Entity.CONTACT;
                    case "companies" -> Entity.COMPANY;
                    case "customers" -> Entity.CUSTOMER;
                    case "task", "tasks" -> Entity.TASK;
                    case "talk", "talks" -> Entity.TALK;
                    case "unsorted" -> Entity.UNSORTED;
                    case "catalogs", "catalog_elements" -> Entity.CATALOG_ELEMENT;
                    default -> Entity.OTHER;
                });
    }

    boolean isKnown() {
        return entity != Entity.OTHER;
    }

    /** Companies arrive among the contacts and say so in {@code type}. */
    Entity entityOf(PhpArray entry) {
        return entity == Entity.CONTACT && "company".equals(entry.text("type"))
                ? Entity.COMPANY
                : entity;
    }
}
