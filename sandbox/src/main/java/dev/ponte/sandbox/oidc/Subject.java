package dev.ponte.sandbox.oidc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a token speaks for.
 *
 * @param username {@code sub} and {@code preferred_username}
 * @param groups roles
 * @param accounts account slugs, or {@code *}
 */
record Subject(String username, String name, List<String> groups, List<String> accounts) {
    static final List<String> EVERY_ACCOUNT = List.of("*");

    /** The people who can log in, one for each role. */
    enum Person {
        VIEWER("Vera Vieira"),
        OPERATOR("Otávio Operador"),
        ADMIN("Ana Admin");

        final String fullName;

        Person(String fullName) {
            this.fullName = fullName;
        }

        String username() {
            return name().toLowerCase(Locale.ROOT);
        }

        Subject subject() {
            return new Subject(username(), fullName, List.of(username()), EVERY_ACCOUNT);
        }

        static Optional<Person> named(String username) {
            return Arrays.stream(values())
                    .filter(person -> person.username().equals(username))
                    .findFirst();
        }
    }
}
