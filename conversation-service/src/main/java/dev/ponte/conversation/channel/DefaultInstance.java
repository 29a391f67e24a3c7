package dev.ponte.conversation.channel;

import java.util.Optional;

/** The Z-API instance by which an account opens a chat that no customer opened. */
public interface DefaultInstance {

    /** Its id; empty when the account has none configured. */
    Optional<String> of(String account);
}
