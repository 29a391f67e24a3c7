package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.account.Group;
import dev.ponte.sync.account.Member;
import dev.ponte.sync.account.Members;
import dev.ponte.sync.account.Role;
import dev.ponte.sync.join.OpenGroups;
import dev.ponte.sync.plan.Part;
import dev.ponte.sync.run.Cause;
import dev.ponte.sync.run.Replications;
import dev.ponte.sync.run.RunRequest;
import dev.ponte.sync.run.Runs.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Begins replications. */
@Path("/api/sync/trigger")
@Tag(name = "Replication")
public class TriggerResource {

    private final OpenGroups groups;
    private final Members members;
    private final Replications replications;
    private final Asking asking;
    private final Caller caller;

    TriggerResource(
            OpenGroups groups,
            Members members,
            Replications replications,
            Asking asking,
            Caller caller) {
        this.groups = groups;
        this.members = members;
        this.replications = replications;
        this.asking = asking;
        this.caller = caller;
    }

    /**
     * @param syncType {@code full}, {@code pipelines}, {@code custom_fields}; full when left out
     * @param group the usual one when left out
     * @param accounts all that are not paused when left out
     * @param dryRun only to plan
     * @param allowDelete to take away what the master has not
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record TriggerRequest(
            @Nullable String syncType,
            @Nullable String group,
            @Nullable List<String> accounts,
            @Nullable Boolean dryRun,
            @Nullable Boolean allowDelete) {}

    /**
     * @param collapsed whether a run that waited already does the same
     */
    public record Triggered(UUID run, String state, boolean collapsed) {

        static Triggered of(Asked asked) {
            return new Triggered(asked.run().id(), asked.run().state().code(), asked.collapsed());
        }
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    @Operation(
            summary = "Begins a replication",
            description =
                    "One run of a group at a time: others wait. Nothing is removed unless"
                            + " allow_delete says so.")
    public Uni<Triggered> trigger(@Nullable TriggerRequest body) {
        TriggerRequest request =
                body == null ? new TriggerRequest(null, null, null, null, null) : body;
        Part part = part(request.syncType());
        Predicate<String> sees = asking.requester().sees();
        String by = caller.name();
        String group = request.group() == null ? Group.DEFAULT : request.group();
        return groups.find(sees, group)
                .map(found -> found.orElseThrow(TriggerResource::noGroup))
                .chain(found -> members.of(found.id()))
                .map(all -> accounts(all, request.accounts(), sees))
                .chain(
                        accounts ->
                                replications.ask(
                                        new RunRequest(
                                                group,
                                                part,
                                                Boolean.TRUE.equals(request.dryRun()),
                                                Boolean.TRUE.equals(request.allowDelete()),
                                                accounts.orElse(null),
                                                Cause.API,
                                                by,
                                                null)))
                .map(Triggered::of);
    }

    static Part part(@Nullable String code) {
        try {
            return code == null ? Part.FULL : Part.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(RunProblem.SYNC_TYPE);
        }
    }

    /** Those that are wanted; empty for all of the group, when all of them are open. */
    private static Optional<List<String>> accounts(
            List<Member> all, @Nullable List<String> wanted, Predicate<String> sees) {
        if (all.stream().noneMatch(member -> member.role() == Role.MASTER)) {
            throw new ProblemException(
                    RunProblem.NO_MASTER,
                    new Text(
                            "Make one the master with PATCH /api/sync/accounts/{account}",
                            "Defina uma como mestre com PATCH /api/sync/accounts/{account}"));
        }
        List<String> slaves =
                all.stream()
                        .filter(member -> member.role() == Role.SLAVE)
                        .map(Member::account)
                        .toList();
        List<String> open = slaves.stream().filter(sees).toList();
        if (open.isEmpty()) {
            throw new ProblemException(RunProblem.NOTHING_TO_DO);
        }
        if (wanted == null || wanted.isEmpty()) {
            return open.size() == slaves.size() ? Optional.empty() : Optional.of(open);
        }
        List<String> strange = wanted.stream().filter(it -> !open.contains(it)).toList();
        if (!strange.isEmpty()) {
            String names = String.join(", ", strange);
            throw new ProblemException(RunProblem.ACCOUNTS, new Text(names, names));
        }
        return Optional.of(wanted);
    }

    private static ProblemException noGroup() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                new Text(
                        "List the groups with GET /api/sync/groups",
                        "Veja os grupos em GET /api/sync/groups"));
    }
}
