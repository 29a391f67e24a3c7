package dev.ponte.sandbox.kommo.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles of an account. */
public final class Roles {
    private final Map<Long, Role> byId = new LinkedHashMap<>();

    public List<Role> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Role> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one that a user has. */
    public Optional<Role> of(long userId) {
        return byId.values().stream().filter(role -> role.users().contains(userId)).findFirst();
    }

    public void put(Role role) {
        byId.put(role.id(), role);
    }

    public void remove(long id) {
        byId.remove(id);
    }
}
