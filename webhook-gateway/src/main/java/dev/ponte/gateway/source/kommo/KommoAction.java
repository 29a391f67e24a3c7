package dev.ponte.gateway.source.kommo;

import dev.ponte.events.crm.CrmEntityChanged.Action;

/** Kommo's words for what happened. */
final class KommoAction {

    private KommoAction() {}

    static Action of(String word) {
        return switch (word) {
            case "add" -> Action.ADDED;
            case "update" -> Action.UPDATED;
            case "delete" -> Action.DELETED;
            case "restore" -> Action.RESTORED;
            case "status" -> Action.STATUS_CHANGED;
            case "responsible" -> Action.RESPONSIBLE_CHANGED;
            // mail_in, call_in, chat, site_visit, period, and what comes.
            default -> Action.OTHER;
        };
    }

    static boolean isKnown(String word) {
        return of(word) != Action.OTHER;
    }
}
