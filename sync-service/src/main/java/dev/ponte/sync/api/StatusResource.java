package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.run.AccountViews;
import dev.ponte.sync.run.AccountViews.Success;
import dev.ponte.sync.run.RunViews;
import dev.ponte.sync.run.RunViews.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far the accounts are from their masters. */
@Path("/api/sync/status")
@Tag(name = "Replication")
public class StatusResource {

    private final OpenGroups groups;
    private final Members members;
    private final RunViews runs;
    private final AccountViews accounts;
    private final Estimates estimates;
    private final Asking asking;

    StatusResource(
            OpenGroups groups,
            Members members,
            RunViews runs,
            AccountViews accounts,
            Estimates estimates,
            Asking asking) {
        this.groups = groups;
        this.members = members;
        this.runs = runs;
        this.accounts = accounts;
        this.estimates = estimates;
        this.asking = asking;
    }

    /**
     * @param lastRun the newest of all; null before the first
     * @param underWay those that wait or work
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Status(
            List<AccountStatus> accounts, @Nullable RunView lastRun, List<RunView> underWay) {}

    /**
     * @param state {@code new} before the first look, {@code undone} after a run was taken back;
     *     else as runs name theirs
     * @param drift differences to the master at the last look; null before the first, and after an
     *     undo
     * @param runs in which it had its turn since it is here, plans alone and undoing not counted
     * @param successRate of those runs, 0 to 1; null without any
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record AccountStatus(
            String account,
            String group,
            String role,
            boolean paused,
            String state,
            @Nullable Integer drift,
            @Nullable String error,
            @Nullable UUID lastRun,
            @Nullable Instant checkedAt,
            int runs,
            @Nullable Double successRate) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The accounts, the last run, and the runs under way")
    public Uni<Status> status() {
        Predicate<String> sees = asking.requester().sees();
        return groups.all(sees)
                .map(all -> all.stream().map(Group::id).toList())
                .chain(open -> status(open, sees));
    }

    private Uni<Status> status(List<String> open, Predicate<String> sees) {
        return Uni.combine()
                .all()
                .unis(
                        members.all(),
                        accounts.success(),
                        runs.newest(Filter.of(open), null, 1).chain(estimates::views),
                        runs.underWay(open).chain(estimates::views))
                .asTuple()
                .map(
                        found ->
                                new Status(
                                        accounts(found.getItem1(), found.getItem2(), sees),
                                        found.getItem3().stream().findFirst().orElse(null),
                                        found.getItem4()));
    }

    private static List<AccountStatus> accounts(
            List<Member> members, List<Success> successes, Predicate<String> sees) {
        Map<String, Success> known =
                successes.stream().collect(Collectors.toMap(Success::account, Function.identity()));
        return members.stream()
                .filter(member -> sees.test(member.account()))
                .map(member -> status(member, known.get(member.account())))
                .toList();
    }

    private static AccountStatus status(Member member, @Nullable Success success) {
        Member.Found found = member.found();
        boolean slave = member.role() == Role.SLAVE;
        return new AccountStatus(
                member.account(),
                member.group(),
                member.role().name().toLowerCase(Locale.ROOT),
                member.paused(),
                found.state().toLowerCase(Locale.ROOT),
                slave ? found.drift() : null,
                found.error(),
                found.lastRun(),
                found.checkedAt(),
                success == null ? 0 : success.runs(),
                success == null ? null : (double) success.alike() / success.runs());
    }
}
