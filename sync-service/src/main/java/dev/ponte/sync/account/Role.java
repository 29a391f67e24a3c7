package dev.ponte.sync.account;

import java.util.Locale;
import java.util.Optional;

/** What an account is in its group. */
public enum Role {
    /** The others become as it is. A group has one at most. */
    MASTER,
    SLAVE;

    /** As JSON and sheets have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when it is neither; in any case. */
    public static Optional<Role> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "master" -> Optional.of(MASTER);
            case "slave" -> Optional.of(SLAVE);
            default -> Optional.empty();
        };
    }
}
