package dev.ponte.sandbox.kommo.hook;

import java.util.Set;
import java.util.TreeSet;

/** The events that can be subscribed to. */
final class Codes {
    private static final Set<String> ALL = all();

    private Codes() {}

    private static Set<String> all() {
        Set<String> codes = new TreeSet<>(Set.of("add_message", "add_chat_template_review"));
        for (String entity : Set.of("lead", "contact", "company")) {
            for (String verb :
                    Set.of("add", "update", "delete", "restore", "responsible", "note")) {
                codes.add(verb + "_" + entity);
            }
        }
        codes.add("status_lead");
        codes.addAll(Set.of("add_task", "update_task", "delete_task", "responsible_task"));
        codes.addAll(Set.of("add_talk", "update_talk"));
        codes.addAll(Set.of("add_unsorted", "update_unsorted", "delete_unsorted"));
        codes.addAll(
                Set.of(
                        "add_customer",
                        "update_customer",
                        "delete_customer",
                        "responsible_customer",
                        "note_customer"));
        return Set.copyOf(codes);
    }

    static boolean known(String code) {
        return ALL.contains(code);
    }
}
