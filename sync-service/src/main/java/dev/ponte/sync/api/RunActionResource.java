package dev.ponte.sync.api;

import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Caller;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.api.TriggerResource.Triggered;
import dev.ponte.sync.run.Cause;
import dev.ponte.sync.run.Replications;
import dev.ponte.sync.run.Run;
import dev.ponte.sync.run.RunRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What can still be done about runs. */
@Path("/api/sync/runs")
@Tag(name = "Replication")
public class RunActionResource {

    private final KnownRuns known;
    private final Replications replications;
    private final Estimates estimates;
    private final Caller caller;

    RunActionResource(
            KnownRuns known, Replications replications, Estimates estimates, Caller caller) {
        this.known = known;
        this.replications = replications;
        this.estimates = estimates;
        this.caller = caller;
    }

    @POST
    @Path("{run}/cancel")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    @Operation(summary = "Stops a run before its next step")
    public Uni<RunView> cancel(@PathParam("run") String run) {
        return known.toChange(run)
                .chain(replications::cancel)
                .invoke(
                        was -> {
                            if (!was) {
                                throw new ProblemException(RunProblem.OVER);
                            }
                        })
                .chain(() -> known.mine(run))
                .chain(estimates::view);
    }

    @POST
    @Path("{run}/retry")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    @Operation(summary = "The accounts again that did not become alike")
    public Uni<Triggered> retry(@PathParam("run") String run) {
        String by = caller.name();
        return over(run)
                .chain(
                        found ->
                                replications
                                        .notAlike(found)
                                        .map(RunActionResource::some)
                                        .chain(
                                                failed ->
                                                        replications.ask(
                                                                new RunRequest(
                                                                        found.group(),
                                                                        found.part(),
                                                                        found.dryRun(),
                                                                        found.allowDelete(),
                                                                        failed,
                                                                        Cause.API,
                                                                        by,
                                                                        found.undoes()))))
                .map(Triggered::of);
    }

    @POST
    @Path("{run}/undo")
    @RolesAllowed(Roles.ADMIN)
    @ResponseStatus(202)
    @Operation(
            summary = "Puts the accounts back as they were before the run",
            description =
                    "What the run made is removed where nobody uses it, what it changed is changed"
                            + " back. With dry_run it only says how.")
    public Uni<Triggered> undo(
            @PathParam("run") String run,
            @QueryParam("dry_run") @DefaultValue("false") boolean dryRun) {
        String by = caller.name();
        return over(run)
                .invoke(
                        found -> {
                            if (found.undoes() != null || found.dryRun()) {
                                throw new ProblemException(RunProblem.NOTHING_TO_DO);
                            }
                        })
                .chain(
                        found ->
                                replications.ask(
                                        new RunRequest(
                                                found.group(),
                                                found.part(),
                                                dryRun,
                                                false,
                                                null,
                                                Cause.API,
                                                by,
                                                found.id())))
                .map(Triggered::of);
    }

    private static List<String> some(List<String> accounts) {
        if (accounts.isEmpty()) {
            throw new ProblemException(RunProblem.NOTHING_TO_DO);
        }
        return accounts;
    }

    private Uni<Run> over(String run) {
        return known.toChange(run)
                .invoke(
                        found -> {
                            if (!found.state().over()) {
                                throw new ProblemException(RunProblem.NOT_OVER);
                            }
                        });
    }
}
