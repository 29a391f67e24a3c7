package dev.ponte.sandbox.kommo.config;

/** Somebody who works in an account. */
public record User(
        long id, String name, String email, String language, boolean admin, boolean active) {
    User active(boolean is) {
        return new User(id, name, email, language, admin, is);
    }
}
