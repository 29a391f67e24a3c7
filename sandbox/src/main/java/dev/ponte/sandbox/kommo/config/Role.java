package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Rights that several users share.
 *
 * @param rights as the API shows them
 * @param users who has it
 */
public record Role(long id, String name, ObjectNode rights, Set<Long> users) {

    public Role {
        rights = rights.deepCopy();
        users = Set.copyOf(users);
    }
}
