package dev.ponte.sync.account;

import org.jspecify.annotations.Nullable;

/**
 * An account to be taken into a group.
 *
 * @param group null for the usual one, which is made when it is missing
 */
public record NewMember(String account, @Nullable String group, Role role, @Nullable String label) {

    String groupId() {
        return group == null ? Group.DEFAULT : group;
    }
}
