package dev.ponte.sync.account;

import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a member; null: stays.
 *
 * @param label empty: none
 */
public record Change(
        @Nullable Role role,
        @Nullable String group,
        @Nullable String label,
        @Nullable Boolean paused) {

    Member of(Member member) {
        Role newRole = role == null ? member.role() : role;
        String newGroup = group == null ? member.group() : group;
        return new Member(
                member.account(),
                newGroup,
                newRole,
                label == null ? member.label() : label.isBlank() ? null : label.strip(),
                paused == null ? member.paused() : paused,
                member.found());
    }
}
