package dev.ponte.kommo.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What notes, tasks, tags, links and bots belong to. */
public enum EntityType {
    LEADS("leads"),
    CONTACTS("contacts"),
    COMPANIES("companies"),
    CUSTOMERS("customers");

    private final String path;

    EntityType(String path) {
        this.path = path;
    }

    /** As in paths and bodies, in the plural. */
    @JsonValue
    public String path() {
        return path;
    }

    /** Reads the plural of most places and the singular of events and talks. */
    public static Optional<EntityType> of(@Nullable String text) {
        return Stream.of(values())
                .filter(type -> type.path.equals(text) || type.singular().equals(text))
                .findFirst();
    }

    private String singular() {
        return this == COMPANIES ? "company" : path.substring(0, path.length() - 1);
    }
}
