package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.kit.i18n.Text;
import dev.ponte.kit.problem.CommonProblem;
import dev.ponte.kit.problem.ProblemException;
import dev.ponte.kit.security.Roles;
import dev.ponte.sync.schedule.Cron;
import dev.ponte.sync.schedule.Schedule;
import dev.ponte.sync.schedule.ScheduledTask;
import dev.ponte.sync.schedule.Schedules;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a group does by the clock. */
@Path("/api/sync/groups/{id}/schedules")
@Tag(name = "Groups of accounts")
public class ScheduleResource {

    private final Schedules schedules;
    private final OwnGroups groups;

    ScheduleResource(Schedules schedules, OwnGroups groups) {
        this.schedules = schedules;
        this.groups = groups;
    }

    /** Those of a group. */
    public record ScheduleList(List<ScheduleView> schedules) {}

    /**
     * @param cron minute hour day month weekday
     * @param zone of these times; left out: {@value Cron#USUAL_ZONE}
     */
    public record ScheduleRequest(@NotBlank String cron, @Nullable String zone) {}

    /**
     * @param task {@code replicate}, {@code drift_check}
     * @param lastAt null before the first time
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ScheduleView(
            ScheduledTask task,
            String cron,
            String zone,
            Instant nextAt,
            @Nullable Instant lastAt,
            @Nullable UUID lastRun) {

        static ScheduleView of(Schedule it) {
            return new ScheduleView(
                    it.task(),
                    it.cron().expression(),
                    it.cron().zone(),
                    it.nextAt(),
                    it.lastAt(),
                    it.lastRun());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "What the group does by the clock, and when next")
    public Uni<ScheduleList> all(@PathParam("id") String id) {
        return groups.seen(id)
                .chain(() -> schedules.of(id))
                .map(all -> new ScheduleList(all.stream().map(ScheduleView::of).toList()));
    }

    @PUT
    @Path("{task}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Sets when the group is replicated, or looked at for drift",
            description =
                    "A time that was missed is made up for once. Nothing is removed by the clock.")
    public Uni<ScheduleView> put(
            @PathParam("id") String id,
            @PathParam("task") String task,
            @NotNull @Valid ScheduleRequest body) {
        ScheduledTask wanted = task(task);
        return groups.mine(id)
                .chain(
                        () ->
                                Refusals.told(
                                        Uni.createFrom()
                                                .item(() -> cron(body))
                                                .chain(cron -> schedules.put(id, wanted, cron)),
                                        _ -> false))
                .map(ScheduleView::of);
    }

    @DELETE
    @Path("{task}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Does it by the clock no more")
    public Uni<Void> remove(@PathParam("id") String id, @PathParam("task") String task) {
        ScheduledTask wanted = task(task);
        return groups.mine(id).chain(() -> schedules.remove(id, wanted)).replaceWithVoid();
    }

    private static Cron cron(ScheduleRequest body) {
        return new Cron(body.cron(), body.zone() == null ? Cron.USUAL_ZONE : body.zone());
    }

    private static ScheduledTask task(String code) {
        return ScheduledTask.of(code)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        CommonProblem.NOT_FOUND,
                                        new Text(
                                                "Tasks are replicate and drift_check",
                                                "As tarefas são replicate e drift_check")));
    }
}
