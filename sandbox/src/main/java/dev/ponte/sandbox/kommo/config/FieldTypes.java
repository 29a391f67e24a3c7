package dev.ponte.sandbox.kommo.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which types of fields there are, and which kinds of entities may have them. */
public final class FieldTypes {
    private static final Set<String> EVERYWHERE =
            Set.of(
                    "text",
                    "numeric",
                    "checkbox",
                    "select",
                    "multiselect",
                    "date",
                    "url",
                    "date_time",
                    "textarea",
                    "radiobutton",
                    "streetaddress",
                    "monetary",
                    "file");
    private static final Map<String, Set<String>> MORE =
            Map.of(
                    "leads",
                    Set.of(
                            "smart_address",
                            "birthday",
                            "legal_entity",
                            "tracking_data",
                            "chained_list"),
                    "contacts",
                    Set.of("smart_address", "birthday", "legal_entity"),
                    "companies",
                    Set.of("smart_address", "birthday", "legal_entity"),
                    "customers",
                    Set.of("chained_list"));
    private static final Set<String> WITH_CHOICES = Set.of("select", "multiselect", "radiobutton");

    private FieldTypes() {}

    static boolean scope(String scope) {
        return MORE.containsKey(scope);
    }

    /** Whether such a field can be made; phone and e-mail come with the account only. */
    static boolean allowed(String scope, String type) {
        Set<String> all = new HashSet<>(EVERYWHERE);
        all.addAll(MORE.getOrDefault(scope, Set.of()));
        return all.contains(type);
    }

    /** Whether its choices are the caller's to make. */
    static boolean needsChoices(String type) {
        return WITH_CHOICES.contains(type);
    }
}
