package dev.ponte.sandbox.oidc;

import java.util.Arrays;
import java.util.Optional;

/** The programs that may ask for tokens. */
enum Client {
    /** Scripts: client credentials, the role asked for by scope. */
    CLI("ponte-cli", false),
    /** Services: client credentials, always the group {@code service}. */
    SERVICE("ponte-service", false),
    /** The console: people log in through it. */
    CONSOLE("ponte-console", true);

    final String id;
    final boolean forPeople;

    Client(String id, boolean forPeople) {
        this.id = id;
        this.forPeople = forPeople;
    }

    static Optional<Client> withId(String id) {
        return Arrays.stream(values()).filter(client -> client.id.equals(id)).findFirst();
    }
}
