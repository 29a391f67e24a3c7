package dev.ponte.sandbox.kommo.entity;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of entities, by the names and numbers Kommo has for them. */
public enum EntityType {
    LEADS("leads", "lead", 2),
    CONTACTS("contacts", "contact", 1),
    COMPANIES("companies", "company", 3);

    private final String plural;
    private final String singular;
    private final int number;

    EntityType(String plural, String singular, int number) {
        this.plural = plural;
        this.singular = singular;
        this.number = number;
    }

    /** As in paths: {@code leads}. */
    public String plural() {
        return plural;
    }

    /** As in events: {@code lead}. */
    public String singular() {
        return singular;
    }

    /** As in webhooks. */
    public int number() {
        return number;
    }

    public static Optional<EntityType> of(String plural) {
        return Arrays.stream(values()).filter(type -> type.plural.equals(plural)).findFirst();
    }
}
