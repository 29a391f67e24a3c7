package dev.ponte.sandbox.kommo.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of an account, the owner first. */
public final class Users {
    private final Map<Long, User> byId = new LinkedHashMap<>();

    public List<User> all() {
        return List.copyOf(byId.values());
    }

    public Optional<User> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public void put(User user) {
        byId.put(user.id(), user);
    }

    public User owner() {
        return byId.values().iterator().next();
    }
}
