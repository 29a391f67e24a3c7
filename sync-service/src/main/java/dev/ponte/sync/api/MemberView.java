package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Member.Found;
import dev.ponte.sync.kommo.Connection;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in its group, as it is shown.
 *
 * @param role {@code master}, {@code slave}
 * @param state what the last look found; {@code new} before the first
 * @param drift differences to the master, when they were counted
 * @param error why the last run did not succeed, a stable code
 * @param convergedAt when it last was as the master is
 * @param connection what crm-connector says: {@code new}, {@code connected}, {@code disconnected},
 *     {@code unpaid}; {@code unknown} when it does not tell
 * @param connectionReason why, a stable code
 */
@JsonNaming(SnakeCaseStrategy.class)
public record MemberView(
        String account,
        String group,
        String role,
        @Nullable String label,
        boolean paused,
        String state,
        @Nullable Integer drift,
        @Nullable String error,
        @Nullable UUID lastRun,
        @Nullable Instant checkedAt,
        @Nullable Instant convergedAt,
        String connection,
        @Nullable String connectionReason) {

    static MemberView of(Member member, Connection connection) {
        Found found = member.found();
        return new MemberView(
                member.account(),
                member.group(),
                member.role().word(),
                member.label(),
                member.paused(),
                found.state().toLowerCase(Locale.ROOT),
                found.drift(),
                found.error(),
                found.lastRun(),
                found.checkedAt(),
                found.convergedAt(),
                connection.state(),
                connection.reason());
    }
}
